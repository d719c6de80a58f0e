// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/lookupreader.h"
#include "providers/providerprofile.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <memory>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace waybill {

class NoteLabel;
class ParameterField;

/// What a provider needs to know besides a token: which kind of log, and its parameters. The
/// address of the webhook's page, pasted into any of the fields, fills the others.
class ParameterForm : public QWidget
{
    Q_OBJECT

public:
    ParameterForm(std::shared_ptr<const ProviderProfile> profile, QWidget* parent = nullptr);

    void setParameters(const QMap<QString, QString>& parameters);
    /// Those of the chosen kind of log that were given.
    QMap<QString, QString> parameters() const;
    /// The labels of what is still needed.
    QStringList missing() const;
    /// Nothing is asked for.
    bool isEmpty() const;

    void showChoices(const QString& parameter, const LookupChoices& choices);
    void showProblem(const QString& parameter, const QString& text);

signals:
    void changed();
    void lookupRequested(const QString& parameter);
    void lookupCancelled();

private:
    void setupKinds();
    void setupPaste();
    void sayWhatToPaste();
    int root() const;
    void rebuildFields();
    void addField(ParameterField* field);
    void takeChange();
    void updateLookups();
    void takeUrl(const QString& url, NoteLabel* note);
    void askFor(const ParameterField* asking);
    ParameterField* field(const QString& parameter) const;

    std::shared_ptr<const ProviderProfile> m_profile;
    QFormLayout* m_layout;
    QComboBox* m_kind;
    QLineEdit* m_paste;
    NoteLabel* m_pasteNote;
    QList<ParameterField*> m_fields;
    QMap<QString, QString> m_values; ///< also of fields that another kind of log has
};

} // namespace waybill
