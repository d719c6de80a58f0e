// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"

namespace waybill {

struct PageTotals;
struct Paging;

/// Adds to what a page's body says of its list what the answer's headers say: the next page (Link),
/// the number of rows and of pages. A body's own word goes first.
void addHeaderTotals(PageTotals& totals, const Paging& paging, const HttpHeaders& headers);

} // namespace waybill
