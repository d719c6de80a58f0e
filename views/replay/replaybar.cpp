// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/replaybar.h"

#include "text/formatduration.h"
#include "window/selectablelabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace waybill {

namespace {

enum Signature { NoSignature, TestKeySignature };

} // namespace

ReplayBar::ReplayBar(QWidget* parent)
    : QWidget(parent)
    , m_target(new QLineEdit(this))
    , m_path(new QLabel(this))
    , m_keepPath(new QCheckBox(tr("Keep path"), this))
    , m_signature(new QComboBox(this))
    , m_selfSigned(new QCheckBox(tr("Accept self-signed"), this))
    , m_copyKey(new QPushButton(tr("Copy key"), this))
    , m_edit(new QPushButton(tr("&Edit…"), this))
    , m_send(new QPushButton(this))
    , m_outcome(new SelectableLabel(SelectableLabel::By::MouseAndKeyboard, this))
{
    setupTarget();
    setupSignature();
    setupButtons();
    setupLayout();
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &ReplayBar::updateElapsed);
    setChoices({});
    setReplayable(false);
    stopSending();
}

void ReplayBar::setupTarget()
{
    m_target->setAccessibleName(tr("Replay to this local URL"));
    m_target->setToolTip(tr("A URL on this machine, for example http://localhost:3000"));
    m_target->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_path->setForegroundRole(QPalette::PlaceholderText);
    m_path->setTextFormat(Qt::PlainText);
    m_keepPath->setToolTip(tr("Append the path and query of the recorded URL"));
    m_selfSigned->setToolTip(
        tr("For an https target on this machine with a certificate of your own"));
    connect(m_target, &QLineEdit::textChanged, this, &ReplayBar::updateOptions);
    connect(m_target, &QLineEdit::returnPressed, this, [this] {
        if (m_send->isEnabled() && !isSending())
            emit replayRequested();
    });
    connect(m_keepPath, &QCheckBox::toggled, this, &ReplayBar::updateOptions);
    connect(m_selfSigned, &QCheckBox::toggled, this, &ReplayBar::updateOptions);
}

void ReplayBar::setupSignature()
{
    m_signature->addItem(tr("No signature"));
    m_signature->addItem(tr("Test key signature"));
    m_signature->setAccessibleName(tr("Signature of the replay"));
    m_signature->setToolTip(
        tr("Sign with a key pair of this machine; give its public key to your app"));
    m_copyKey->setToolTip(tr("Copy TELNYX_PUBLIC_KEY for your app's settings"));
    m_copyKey->setAccessibleName(tr("Copy TELNYX_PUBLIC_KEY"));
    connect(m_signature, &QComboBox::currentIndexChanged, this, &ReplayBar::updateOptions);
    connect(m_copyKey, &QPushButton::clicked, this, &ReplayBar::copyPublicKeyRequested);
}

void ReplayBar::setupButtons()
{
    m_edit->setToolTip(tr("Change method, path, headers or body before sending"));
    connect(m_edit, &QPushButton::clicked, this, &ReplayBar::editRequested);
    connect(m_send, &QPushButton::clicked, this,
        [this] { isSending() ? emit cancelRequested() : emit replayRequested(); });
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setAccessibleName(tr("Outcome of the replay"));
    m_outcome->setMinimumWidth(0);
    m_outcome->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ReplayBar::setupLayout()
{
    auto* title = new QLabel(tr("Replay to"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setBuddy(m_target);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    for (QWidget* widget : {static_cast<QWidget*>(title), static_cast<QWidget*>(m_target),
             static_cast<QWidget*>(m_path), static_cast<QWidget*>(m_keepPath),
             static_cast<QWidget*>(m_selfSigned), static_cast<QWidget*>(m_signature),
             static_cast<QWidget*>(m_copyKey), static_cast<QWidget*>(m_edit),
             static_cast<QWidget*>(m_send)})
        layout->addWidget(widget);
    layout->addSpacing(8);
    layout->addWidget(m_outcome, 1);
}

ReplayChoices ReplayBar::choices() const
{
    return {.base = m_target->text().trimmed(),
        .keepPath = m_keepPath->isChecked(),
        .acceptSelfSigned = m_selfSigned->isChecked(),
        .signWithTestKey = m_signature->currentIndex() == TestKeySignature};
}

void ReplayBar::setChoices(const ReplayChoices& choices)
{
    m_target->setText(choices.base);
    m_keepPath->setChecked(choices.keepPath);
    m_selfSigned->setChecked(choices.acceptSelfSigned);
    m_signature->setCurrentIndex(choices.signWithTestKey ? TestKeySignature : NoSignature);
    updateOptions();
}

void ReplayBar::updateOptions()
{
    const bool https = m_target->text().trimmed().startsWith(QLatin1String("https:"));
    m_selfSigned->setVisible(https);
    m_copyKey->setVisible(m_signature->currentIndex() == TestKeySignature);
    m_path->setVisible(m_keepPath->isChecked() && !m_path->text().isEmpty());
    emit choicesChanged();
}

void ReplayBar::setReplayable(bool replayable, const QString& whyNot)
{
    m_replayable = replayable;
    const QString hint = replayable ? tr("Send this request to the URL at the left") : whyNot;
    m_send->setToolTip(hint);
    m_send->setEnabled(replayable || isSending());
    m_edit->setEnabled(replayable && !isSending());
    colourSend();
}

void ReplayBar::setKeptPath(const QString& pathAndQuery)
{
    const int room = fontMetrics().averageCharWidth() * 24;
    m_path->setText(fontMetrics().elidedText(pathAndQuery, Qt::ElideMiddle, room));
    m_path->setToolTip(pathAndQuery);
    m_path->setVisible(m_keepPath->isChecked() && !pathAndQuery.isEmpty());
}

void ReplayBar::showSending()
{
    m_elapsed.start();
    m_timer.start();
    m_send->setText(tr("Cancel"));
    m_send->setEnabled(true);
    m_edit->setEnabled(false);
    colourSend();
    updateElapsed();
}

void ReplayBar::updateElapsed()
{
    const Nanoseconds soFar(m_elapsed.nsecsElapsed());
    m_outcome->setText(tr("Waiting for the answer… %1").arg(formatDuration(soFar)));
}

/// The one button that acts stands out in the link colour, as long as it replays.
void ReplayBar::colourSend()
{
    QPalette colours = palette();
    if (m_send->isEnabled() && !isSending()) {
        // Fusion lightens a button's colour towards its upper edge.
        const QColor link = colours.color(QPalette::Link);
        const bool isLight = colours.color(QPalette::Base).lightness() > 128;
        colours.setColor(QPalette::Button, isLight ? link.darker(130) : link);
        colours.setColor(QPalette::ButtonText, colours.color(QPalette::Base));
    }
    m_send->setPalette(colours);
}

void ReplayBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourSend();
}

void ReplayBar::stopSending()
{
    m_timer.stop();
    m_send->setText(tr("Replay  Ctrl+R"));
    m_send->setAccessibleName(tr("Replay"));
    m_send->setEnabled(m_replayable);
    m_edit->setEnabled(m_replayable);
    colourSend();
}

void ReplayBar::showOutcome(const QString& text, bool isTrouble)
{
    stopSending();
    QFont font = m_outcome->font();
    font.setBold(isTrouble);
    m_outcome->setFont(font);
    m_outcome->setForegroundRole(QPalette::WindowText);
    m_outcome->setText(text);
    m_outcome->setToolTip(text);
}

void ReplayBar::showNotice(const QString& text)
{
    if (isSending())
        return;
    QFont font = m_outcome->font();
    font.setBold(false);
    m_outcome->setFont(font);
    m_outcome->setForegroundRole(QPalette::PlaceholderText);
    m_outcome->setText(text);
    m_outcome->setToolTip(text);
}

void ReplayBar::focusTarget()
{
    m_target->setFocus(Qt::ShortcutFocusReason);
    m_target->selectAll();
}

} // namespace waybill
