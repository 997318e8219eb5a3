/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Most of what compiling a file of the window takes is reading this; with -Db_pch=true it is read once. */
#ifndef MANDATE_UI_PCH_H
#define MANDATE_UI_PCH_H

#include <adwaita.h>

#endif
