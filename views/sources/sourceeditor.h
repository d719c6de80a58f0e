// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/providerprofile.h"
#include "sources/sourceform.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace waybill {

class NoteLabel;
class ParameterForm;
class RangeChooser;

/// Asks for what a source of one provider needs, and nothing else: name, base URL, parameters,
/// token, and how far back to load.
class SourceEditor : public QWidget
{
    Q_OBJECT

public:
    SourceEditor(std::shared_ptr<const ProviderProfile> profile, QWidget* parent = nullptr);

    /// `hasToken`: one is kept for it, the field may stay empty.
    void setSource(const Source& source, bool hasToken);
    SourceForm form() const;
    const std::shared_ptr<const ProviderProfile>& profile() const { return m_profile; }
    /// Nothing that saving needs is missing or wrong.
    bool isComplete() const;

    /// "No keychain was found …": said below the token.
    void setTokenNote(const QString& note);
    void showTesting();
    void showTestResult(bool good, const QString& text);
    ParameterForm* parameters() const { return m_parameters; }

signals:
    void changed();
    void testRequested(const waybill::SourceForm& form);
    void lookupRequested(const waybill::SourceForm& form, const QString& parameter);
    void lookupCancelled();

private:
    void setupBaseUrl();
    void setupToken();
    void setupLayout();
    void addToken(QFormLayout* form);
    void setupConnections();
    void takeChange();
    void validate();
    QString baseUrl() const;
    bool needsToken() const { return !m_profile->auth.header.isEmpty(); }

    std::shared_ptr<const ProviderProfile> m_profile;
    Source m_source;
    bool m_hasToken = false;
    QScrollArea* m_scroll;
    QLineEdit* m_name;
    QComboBox* m_baseUrl;
    NoteLabel* m_baseUrlNote;
    ParameterForm* m_parameters;
    QLineEdit* m_token;
    QPushButton* m_showToken;
    NoteLabel* m_tokenHelp;
    NoteLabel* m_tokenNote;
    RangeChooser* m_range;
    QPushButton* m_test;
    NoteLabel* m_result;
    NoteLabel* m_missing;
};

} // namespace waybill
