// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/exchangetext.h"
#include "domain/fidelity.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace waybill {

class BodyPane;
class HeaderList;

/// What a MessagePane shows: one side of an exchange.
struct MessageContent
{
    TitleText title;
    QStringList errors;
    HttpHeaders headers;
    QByteArrayList added; ///< names of headers that Waybill put in
    QByteArray body;
    std::optional<Fidelity> fidelity; ///< empty where there is no question
    QString absence; ///< why there is no body; empty: there is one
};

/// A request or a response: title, errors, headers, body. The headers give way to the body, so that
/// at least seven of its lines are seen where there is room for them.
class MessagePane : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePane(QWidget* parent = nullptr);

    void setContent(const MessageContent& content);
    /// Masks secrets in title, errors, headers and body.
    void setSecretsHidden(bool hidden);
    BodyPane* body() const { return m_body; }
    HeaderList* headers() const { return m_headers; }
    QString titleText() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showTitle();
    void showErrors();
    void openFilter();
    void closeFilter();
    void colorErrors();
    void shareHeight();

    QLabel* m_title;
    QLabel* m_errors;
    HeaderList* m_headers;
    QLineEdit* m_filter = nullptr; ///< nullptr: never asked for
    BodyPane* m_body;
    TitleText m_titleText;
    QStringList m_errorLines;
    bool m_areSecretsHidden = false;
};

} // namespace waybill
