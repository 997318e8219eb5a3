/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "helper.h"

G_BEGIN_DECLS

/* Only in the variant that the tests build; the program that is installed doesn't know it. */
MandatePdfStatus helper_self_test (char **arguments, GBytes **answer);

G_END_DECLS
