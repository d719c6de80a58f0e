// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/exchangesides.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace waybill {

/// One attempt: request and response, or in words why there are none.
class ExchangePane : public QWidget
{
    Q_OBJECT

public:
    using Side = ExchangeSides::Side;

    explicit ExchangePane(QWidget* parent = nullptr);

    void setExchange(const Delivery& delivery, const Attempt& attempt, const WireBody& requestBody);
    /// What is said from now on where a body is not there; empty: that the log lacks it.
    void setAbsence(const QString& text) { m_absence = text; }
    /// Nothing is selected.
    void clear();
    void setLoading();
    void setError(const QString& text);
    /// Masks secrets on the screen, and in what is copied from it.
    void setSecretsHidden(bool hidden);

    /// Brings a side to the front (where narrow) and gives its body the focus.
    void focusSide(Side which);
    /// The bytes of a side's body; empty where there is none.
    QByteArray bodyBytes(Side which) const;
    MessagePane* side(Side which) { return sides()->side(which); }

private:
    ExchangeSides* sides();
    void showMessage(const QString& text);

    QString m_absence;
    bool m_areSecretsHidden = false;
    QStackedWidget* m_stack;
    QLabel* m_message;
    ExchangeSides* m_sides = nullptr; ///< nullptr: never needed yet, as when the program starts
};

} // namespace waybill
