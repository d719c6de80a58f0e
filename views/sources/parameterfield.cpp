// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/parameterfield.h"

#include "providers/pastedurl.h"
#include "sources/notelabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

constexpr int mostRows = 6; // of the list of choices, before it scrolls

} // namespace

ParameterField::ParameterField(NeededParameter needed, QWidget* parent)
    : QWidget(parent)
    , m_needed(std::move(needed))
    , m_edit(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_choices(new QListWidget(this))
    , m_note(new NoteLabel(this))
{
    setupLayout();
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        showHelp();
        emit changed();
        if (looksLikeUrl(text))
            emit urlPasted(text);
    });
    connect(m_choose, &QPushButton::clicked, this, &ParameterField::press);
    const auto take = [this](const QListWidgetItem* item) {
        const QString value = item->data(Qt::UserRole).toString();
        closeChoices();
        m_edit->setText(value);
        m_edit->setFocus();
    };
    connect(m_choices, &QListWidget::itemClicked, this, take);
    connect(m_choices, &QListWidget::itemActivated, this, take);
    auto* close = new QShortcut(QKeySequence(Qt::Key_Escape), m_choices);
    close->setContext(Qt::WidgetShortcut);
    connect(close, &QShortcut::activated, this, [this] {
        closeChoices();
        m_edit->setFocus();
    });
}

void ParameterField::setupLayout()
{
    const QString& label = m_needed.parameter.label;
    m_edit->setAccessibleName(label);
    if (!m_needed.isRequired)
        m_edit->setPlaceholderText(tr("optional"));
    m_choose->setAutoDefault(false);
    m_choose->setVisible(!m_needed.parameter.lookup.path.isEmpty());
    m_choices->setAccessibleName(tr("Choices for %1").arg(label));
    m_choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_choices->hide();
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

void ParameterField::showChoices(const QList<LookupChoice>& choices)
{
    setAsking(false);
    if (choices.isEmpty()) {
        showProblem(tr("The provider lists none here."));
        return;
    }
    showHelp();
    m_choices->clear();
    for (const LookupChoice& choice : choices) {
        auto* item = new QListWidgetItem(
            choice.label.isEmpty() ? choice.value : tr("%1 – %2").arg(choice.value, choice.label),
            m_choices);
        item->setData(Qt::UserRole, choice.value);
    }
    const int rows = std::min(mostRows, m_choices->count());
    m_choices->setFixedHeight(rows * m_choices->sizeHintForRow(0) + 2 * m_choices->frameWidth());
    m_choices->setCurrentRow(0);
    m_choices->show();
    m_choices->setFocus();
}

void ParameterField::closeChoices()
{
    m_choices->hide();
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
