// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/fieldlabel.h"

namespace waybill {

namespace {

constexpr int usualWidth = 13; // average characters

} // namespace

FieldLabel::FieldLabel(const QString& text, QWidget* field, QWidget* parent)
    : QLabel(text, parent)
{
    setBuddy(field);
    setMinimumWidth(fontMetrics().averageCharWidth() * usualWidth);
}

} // namespace waybill
