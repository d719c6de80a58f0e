// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profileentry.h"
#include "sources/sourceform.h"

#include <QDialog>
#include <QList>

class QDialogButtonBox;
class QPushButton;
class QStackedWidget;

namespace waybill {

class NoteLabel;
class ProviderPicker;
class SourceEditor;

/// Adds or edits a source: first its provider is chosen, then asked for what that needs. The dialog
/// only asks; testing, looking up and saving are its owner's.
class SourceDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with the list of providers.
    explicit SourceDialog(const QList<ProfileEntry>& entries, QWidget* parent = nullptr);

    /// Goes to the form of a source that is there already. `hasToken`: one is kept, the field may
    /// stay empty.
    void edit(const Source& source, std::shared_ptr<const ProviderProfile> profile, bool hasToken);

    /// What the user should know before entering anything; empty: nothing.
    void setNote(const QString& note);

    /// nullptr until a provider was chosen.
    SourceEditor* editor() const { return m_editor; }
    /// Of the form; only where there is one.
    SourceForm form() const;

signals:
    /// A form is shown; editor() is a new one.
    void editorOpened();
    void openFileRequested();
    void writeProfileHelpRequested();

private:
    void setupLayout();
    void choose(const QString& providerId);
    void openEditor(
        const Source& source, std::shared_ptr<const ProviderProfile> profile, bool hasToken);
    void goBack();
    void updateButtons();

    const QList<ProfileEntry> m_entries;
    NoteLabel* m_note;
    QStackedWidget* m_pages;
    ProviderPicker* m_picker;
    SourceEditor* m_editor = nullptr;
    QDialogButtonBox* m_buttons;
    QPushButton* m_back;
    QPushButton* m_next;
    bool m_isNew = true;
};

} // namespace waybill
