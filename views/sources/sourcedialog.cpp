// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/sourcedialog.h"

#include "sources/notelabel.h"
#include "sources/providerpicker.h"
#include "sources/sourceeditor.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QUuid>
#include <QVBoxLayout>

namespace waybill {

SourceDialog::SourceDialog(const QList<ProfileEntry>& entries, QWidget* parent)
    : QDialog(parent)
    , m_entries(entries)
    , m_note(new NoteLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_picker(new ProviderPicker(entries, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
    , m_back(m_buttons->addButton(tr("&Back"), QDialogButtonBox::ResetRole))
    , m_next(m_buttons->addButton(tr("Co&ntinue"), QDialogButtonBox::ActionRole))
{
    setupLayout();
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &SourceDialog::goBack);
    connect(m_next, &QPushButton::clicked, this, [this] { choose(m_picker->currentId()); });
    connect(m_picker, &ProviderPicker::chosen, this, &SourceDialog::choose);
    connect(m_picker, &ProviderPicker::currentChanged, this, &SourceDialog::updateButtons);
    connect(m_picker, &ProviderPicker::openFileRequested, this, &SourceDialog::openFileRequested);
    connect(m_picker, &ProviderPicker::writeProfileHelpRequested, this,
        &SourceDialog::writeProfileHelpRequested);
    goBack();
}

void SourceDialog::setupLayout()
{
    m_pages->addWidget(m_picker);
    m_back->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_buttons);
    const QFontMetrics metrics = fontMetrics();
    setMinimumSize(metrics.averageCharWidth() * 110, metrics.height() * 20);
    resize(metrics.averageCharWidth() * 130, metrics.height() * 37);
}

void SourceDialog::setNote(const QString& note)
{
    m_note->say(note);
}

void SourceDialog::choose(const QString& providerId)
{
    for (const ProfileEntry& entry : m_entries) {
        if (!entry.profile || entry.profile->id != providerId)
            continue;
        Source fresh;
        fresh.id = SourceId{QUuid::createUuid().toString(QUuid::WithoutBraces)};
        fresh.name = entry.profile->name;
        fresh.providerId = entry.profile->id;
        fresh.baseUrl = entry.profile->baseUrl;
        openEditor(fresh, entry.profile, false);
        setWindowTitle(tr("Add a source: %1").arg(entry.profile->name));
        return;
    }
}

void SourceDialog::edit(
    const Source& source, std::shared_ptr<const ProviderProfile> profile, bool hasToken)
{
    m_isNew = false;
    setWindowTitle(tr("Edit source: %1").arg(profile->name));
    openEditor(source, std::move(profile), hasToken);
}

void SourceDialog::openEditor(
    const Source& source, std::shared_ptr<const ProviderProfile> profile, bool hasToken)
{
    delete m_editor;
    m_editor = new SourceEditor(std::move(profile), this);
    m_editor->setSource(source, hasToken);
    connect(m_editor, &SourceEditor::changed, this, &SourceDialog::updateButtons);
    m_pages->addWidget(m_editor);
    m_pages->setCurrentWidget(m_editor);
    updateButtons();
    m_editor->setFocus();
    emit editorOpened();
}

void SourceDialog::goBack()
{
    m_pages->setCurrentWidget(m_picker);
    setWindowTitle(tr("Add a source: choose the provider"));
    updateButtons();
    m_picker->setFocus();
}

void SourceDialog::updateButtons()
{
    QPushButton* save = m_buttons->button(QDialogButtonBox::Save);
    const bool isForm = m_pages->currentWidget() != m_picker;
    m_back->setVisible(isForm && m_isNew);
    m_next->setVisible(!isForm);
    save->setVisible(isForm);
    m_next->setEnabled(!m_picker->currentId().isEmpty());
    save->setEnabled(isForm && m_editor->isComplete());
    (isForm ? save : m_next)->setDefault(true);
}

SourceForm SourceDialog::form() const
{
    return m_editor->form();
}

} // namespace waybill
