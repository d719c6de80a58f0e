// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace waybill {

/// What the user chose for replays; remembered between runs.
struct ReplayChoices
{
    QString base = QStringLiteral("http://localhost:3000");
    bool keepPath = true;
    bool acceptSelfSigned = false;
    bool signWithTestKey = false;

    bool operator==(const ReplayChoices&) const = default;
};

/// The line at the window's foot that sends a recorded request to a local URL: target, signature,
/// Edit…, Replay (or Cancel with the time so far), and what came of it.
class ReplayBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReplayBar(QWidget* parent = nullptr);

    ReplayChoices choices() const;
    void setChoices(const ReplayChoices& choices);

    /// Without a delivery to replay the button says why in its tooltip.
    void setReplayable(bool replayable, const QString& whyNot = {});
    /// The path that Keep path appends, shown beside the base; empty: none.
    void setKeptPath(const QString& pathAndQuery);

    void showSending();
    void showOutcome(const QString& text, bool isTrouble);
    /// Said before sending: the log holds no signature, or "POST assumed".
    void showNotice(const QString& text);
    bool isSending() const { return m_timer.isActive(); }

    void focusTarget();

signals:
    void replayRequested();
    void editRequested();
    void cancelRequested();
    void copyPublicKeyRequested();
    void choicesChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setupTarget();
    void setupSignature();
    void setupButtons();
    void setupLayout();
    void updateElapsed();
    void updateOptions();
    void stopSending();
    void colourSend();

    QLineEdit* m_target;
    QLabel* m_path;
    QCheckBox* m_keepPath;
    QComboBox* m_signature;
    QCheckBox* m_selfSigned;
    QPushButton* m_copyKey;
    QPushButton* m_edit;
    QPushButton* m_send;
    QLabel* m_outcome;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    bool m_replayable = false;
};

} // namespace waybill
