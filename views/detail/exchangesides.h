// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "providers/wirebody.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTabBar;

namespace waybill {

class MessagePane;
struct MessageContent;

/// The request and the response of an attempt side by side, or under tabs where it is narrow. Modes
/// and scroll positions are kept while deliveries pass by.
class ExchangeSides : public QWidget
{
    Q_OBJECT

public:
    enum class Side { Request, Response };

    /// Narrower than this (pixels) one side is shown at a time.
    static constexpr int narrowWidth = 700;

    explicit ExchangeSides(QWidget* parent = nullptr);

    /// `absence`: what is said where a body is not there; empty: that the log lacks it.
    void setExchange(const Delivery& delivery, const Attempt& attempt, const WireBody& requestBody,
        const QString& absence = {});
    /// Masks secrets on the screen, and in what is copied from it.
    void setSecretsHidden(bool hidden);

    /// Brings a side to the front (where narrow) and gives its body the focus.
    void focusSide(Side which);
    MessagePane* side(Side side) const { return side == Side::Request ? m_request : m_response; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setupLayout();
    void shareModes();
    void arrange();
    void colorFailure();
    static MessageContent requestContent(const Delivery& delivery, const Attempt& attempt,
        const WireBody& body, const QString& absence);
    static MessageContent responseContent(const Attempt& attempt, const QString& absence);

    QLabel* m_failure;
    QTabBar* m_tabs;
    QSplitter* m_splitter;
    MessagePane* m_request;
    MessagePane* m_response;
};

} // namespace waybill
