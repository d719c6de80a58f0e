// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/loadrange.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;

namespace waybill {

/// Asks how far back to load.
class RangeChooser : public QWidget
{
    Q_OBJECT

public:
    explicit RangeChooser(QWidget* parent = nullptr);

    void setRange(const LoadRange& range);
    LoadRange range() const;
    /// False: a range of one's own that ends before it begins.
    bool isValid() const;

signals:
    void changed();

private:
    void setupLayout();

    QComboBox* m_kind;
    QWidget* m_custom;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
};

} // namespace waybill
