// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"

namespace waybill {

class SlotTokens;
struct PageFields;

/// What a page says of the whole list, once the walk over it has ended.
PageTotals readPageTotals(const PageFields& fields, SlotTokens& tokens);

} // namespace waybill
