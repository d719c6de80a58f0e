// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/parameterfield.h"

#include "providers/pastedurl.h"
#include "sources/choicelist.h"
#include "sources/notelabel.h"
#include "text/formatcount.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace waybill {

ParameterField::ParameterField(NeededParameter needed, QWidget* parent)
    : QWidget(parent)
    , m_needed(std::move(needed))
    , m_edit(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_choices(new ChoiceList(this))
    , m_note(new NoteLabel(this))
{
    setupLayout();
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        filterChoices(text);
        emit changed();
        if (looksLikeUrl(text))
            emit urlPasted(text);
    });
    connect(m_choose, &QPushButton::clicked, this, &ParameterField::press);
    setupChoices();
}

void ParameterField::setupChoices()
{
    m_choices->hide();
    m_edit->installEventFilter(this);
    const auto close = [this] {
        closeChoices();
        m_edit->setFocus();
    };
    connect(m_choices, &ChoiceList::chosen, this, [this, close](const QString& value) {
        close();
        m_edit->setText(value);
    });
    connect(m_choices, &ChoiceList::dismissed, this, close);
    connect(m_choices, &ChoiceList::typed, this, [this](const QString& text) {
        m_edit->setFocus();
        m_edit->setText(text);
    });
}

void ParameterField::setupLayout()
{
    const QString& label = m_needed.parameter.label;
    m_edit->setAccessibleName(label);
    if (!m_needed.isRequired)
        m_edit->setPlaceholderText(tr("optional"));
    m_choose->setAutoDefault(false);
    m_choose->setVisible(!m_needed.parameter.lookups.isEmpty());
    m_choices->setAccessibleName(tr("Choices for %1").arg(label));
    setFocusProxy(m_edit);
    auto* line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_choose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addLayout(line);
    layout->addWidget(m_choices);
    layout->addWidget(m_note);
    setAsking(false);
    showHelp();
}

QString ParameterField::value() const
{
    return m_edit->text().trimmed();
}

void ParameterField::setValue(const QString& value)
{
    m_edit->setText(value);
}

void ParameterField::setCanLookUp(bool can)
{
    m_canLookUp = can;
    setAsking(m_isAsking);
}

void ParameterField::press()
{
    if (m_isAsking) {
        stopAsking();
        emit lookupCancelled();
        return;
    }
    closeChoices();
    setAsking(true);
    m_note->hint(tr("Asking…"));
    emit lookupRequested();
}

void ParameterField::setAsking(bool asking)
{
    m_isAsking = asking;
    m_choose->setText(asking ? tr("Cancel") : tr("Choose…"));
    m_choose->setAccessibleName(
        (asking ? tr("Cancel the look-up of %1") : tr("Choose %1")).arg(m_needed.parameter.label));
    m_choose->setEnabled(asking || m_canLookUp);
    m_choose->setToolTip(
        m_choose->isEnabled() ? QString() : tr("Fill in the fields before this one first."));
}

void ParameterField::stopAsking()
{
    if (!m_isAsking)
        return;
    setAsking(false);
    showHelp();
}

void ParameterField::showChoices(const LookupChoices& choices)
{
    setAsking(false);
    if (choices.list.isEmpty()) {
        showProblem(choices.isWhole ? tr("The provider lists none here.")
                                    : tr("None was found in the first pages: paste the ID."));
        return;
    }
    m_hasMore = !choices.isWhole;
    m_choices->setChoices(choices.list);
    m_choices->show();
    m_choices->setFocus();
    sayHowMany();
}

void ParameterField::sayHowMany()
{
    const QString count = formatCount(m_choices->count());
    if (m_hasMore)
        m_note->hint(
            tr("The first %1; more exist. Type to filter these, or paste the ID.").arg(count));
    else if (m_choices->count() > ChoiceList::mostRows)
        m_note->hint(tr("%1 to choose from. Type to filter them.").arg(count));
    else
        showHelp();
}

/// What is typed while choices are open filters them; it stands as the value all the same.
void ParameterField::filterChoices(const QString& text)
{
    if (m_choices->isHidden())
        showHelp();
    else if (m_choices->filter(text) > 0)
        sayHowMany();
    else
        m_note->hint(tr("None of those listed holds “%1”.").arg(text));
}

bool ParameterField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || m_choices->isHidden())
        return QWidget::eventFilter(watched, event);
    switch (static_cast<const QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        m_choices->setFocus();
        return true;
    case Qt::Key_Escape:
        closeChoices();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void ParameterField::closeChoices()
{
    m_choices->hide();
    showHelp();
}

void ParameterField::showProblem(const QString& text)
{
    setAsking(false);
    m_note->say(text);
}

void ParameterField::showHelp()
{
    m_note->hint(m_needed.parameter.help);
}

} // namespace waybill
