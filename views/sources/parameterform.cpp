// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/parameterform.h"

#include "providers/formneeds.h"
#include "providers/pastedurl.h"
#include "sources/fieldlabel.h"
#include "sources/notelabel.h"
#include "sources/parameterfield.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace waybill {

ParameterForm::ParameterForm(std::shared_ptr<const ProviderProfile> profile, QWidget* parent)
    : QWidget(parent)
    , m_profile(std::move(profile))
    , m_layout(new QFormLayout(this))
    , m_kind(new QComboBox(this))
    , m_paste(new QLineEdit(this))
    , m_pasteNote(new NoteLabel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setupPaste();
    setupKinds();
    rebuildFields();
}

void ParameterForm::setupKinds()
{
    m_kind->setAccessibleName(tr("Kind of log"));
    for (const Root& root : m_profile->roots)
        m_kind->addItem(root.label);
    const bool isChoice = m_kind->count() > 1;
    m_kind->setVisible(isChoice);
    if (isChoice)
        m_layout->addRow(new FieldLabel(tr("&Kind of log"), m_kind, this), m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        emit lookupCancelled();
        rebuildFields();
        emit changed();
    });
}

void ParameterForm::setupPaste()
{
    m_paste->setAccessibleName(tr("Paste the address of the webhook's page"));
    m_paste->setPlaceholderText(m_profile->pastedUrls.value(0));
    m_paste->setVisible(!m_profile->pastedUrls.isEmpty());
    if (m_profile->pastedUrls.isEmpty())
        return;
    auto* field = new QVBoxLayout;
    field->setSpacing(3);
    field->addWidget(m_paste);
    field->addWidget(m_pasteNote);
    sayWhatToPaste();
    m_layout->addRow(new FieldLabel(tr("&Page URL"), m_paste, this), field);
    connect(m_paste, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed().isEmpty())
            sayWhatToPaste();
        else
            takeUrl(text, m_pasteNote);
    });
}

void ParameterForm::sayWhatToPaste()
{
    m_pasteNote->hint(tr("Paste the address of the webhook's page: it fills the fields below."));
}

int ParameterForm::root() const
{
    return std::max(0, m_kind->currentIndex());
}

void ParameterForm::rebuildFields()
{
    for (ParameterField* old : std::as_const(m_fields)) {
        old->disconnect(this);
        // It may be the one that is emitting just now, so it only leaves the form.
        const auto row = m_layout->takeRow(old);
        delete row.labelItem->widget();
        delete row.labelItem;
        delete row.fieldItem;
        old->hide();
        old->deleteLater();
    }
    m_fields.clear();
    for (const NeededParameter& needed : neededParameters(*m_profile, root()))
        addField(new ParameterField(needed, this));
    updateLookups();
}

void ParameterForm::addField(ParameterField* field)
{
    const QString name = field->needed().parameter.name;
    field->setValue(m_values.value(name));
    m_layout->addRow(new FieldLabel(field->needed().parameter.label, field, this), field);
    QWidget* before = m_fields.isEmpty()
        ? (m_kind->count() > 1 ? static_cast<QWidget*>(m_kind) : m_paste)
        : m_fields.constLast()->focusProxy();
    setTabOrder(before, field->focusProxy());
    m_fields.append(field);
    connect(field, &ParameterField::changed, this, &ParameterForm::takeChange);
    connect(field, &ParameterField::urlPasted, this,
        [this](const QString& url) { takeUrl(url, nullptr); });
    connect(field, &ParameterField::lookupRequested, this, [this, field] { askFor(field); });
    connect(field, &ParameterField::lookupCancelled, this, &ParameterForm::lookupCancelled);
}

void ParameterForm::takeChange()
{
    for (const ParameterField* each : std::as_const(m_fields))
        m_values.insert(each->needed().parameter.name, each->value());
    updateLookups();
    emit changed();
}

/// A look-up may name other parameters.
void ParameterForm::updateLookups()
{
    const QMap<QString, QString> given = parameters();
    for (ParameterField* each : std::as_const(m_fields)) {
        const Parameter& parameter = each->needed().parameter;
        each->setCanLookUp(lookupOf(parameter, given) != nullptr);
    }
}

/// `note` says where the address is none of the provider's; nullptr: it may be a value.
void ParameterForm::takeUrl(const QString& url, NoteLabel* note)
{
    const auto values = readPastedUrl(*m_profile, url);
    if (!values) {
        if (note)
            note->say(
                tr("This is no webhook's page of %1 that Waybill knows.").arg(m_profile->name));
        return;
    }
    if (note)
        note->hint(tr("Filled in."));
    // The field it was pasted into may belong to another kind of log.
    for (QString& value : m_values) {
        if (value == url.trimmed())
            value.clear();
    }
    setParameters(*values);
}

void ParameterForm::askFor(const ParameterField* asking)
{
    for (ParameterField* each : std::as_const(m_fields)) {
        if (each != asking)
            each->stopAsking();
    }
    emit lookupRequested(asking->needed().parameter.name);
}

void ParameterForm::setParameters(const QMap<QString, QString>& parameters)
{
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        m_values.insert(it.key(), it.value());
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->setCurrentIndex(m_kind->count() > 0 ? rootOf(*m_profile, parameters) : -1);
    }
    rebuildFields();
    emit changed();
}

QMap<QString, QString> ParameterForm::parameters() const
{
    QMap<QString, QString> given;
    for (const ParameterField* each : m_fields) {
        if (!each->value().isEmpty())
            given.insert(each->needed().parameter.name, each->value());
    }
    return given;
}

QStringList ParameterForm::missing() const
{
    QStringList labels;
    for (const ParameterField* each : m_fields) {
        if (!each->isComplete())
            labels.append(each->needed().parameter.label);
    }
    return labels;
}

bool ParameterForm::isEmpty() const
{
    return m_profile->parameters.isEmpty() && m_profile->roots.size() < 2;
}

ParameterField* ParameterForm::field(const QString& parameter) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(),
        [&](const ParameterField* each) { return each->needed().parameter.name == parameter; });
    return it == m_fields.end() ? nullptr : *it;
}

void ParameterForm::showChoices(const QString& parameter, const LookupChoices& choices)
{
    if (ParameterField* asked = field(parameter))
        asked->showChoices(choices);
}

void ParameterForm::showProblem(const QString& parameter, const QString& text)
{
    if (ParameterField* asked = field(parameter))
        asked->showProblem(text);
}

} // namespace waybill
