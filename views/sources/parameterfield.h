// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/formneeds.h"
#include "providers/lookupreader.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace waybill {

class ChoiceList;
class NoteLabel;

/// One parameter of a source: typed, pasted, or chosen from what the provider lists.
class ParameterField : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterField(NeededParameter needed, QWidget* parent = nullptr);

    const NeededParameter& needed() const { return m_needed; }
    QString value() const;
    void setValue(const QString& value);
    bool isComplete() const { return !m_needed.isRequired || !value().isEmpty(); }

    /// Whether what the look-up needs was given.
    void setCanLookUp(bool can);
    void showChoices(const LookupChoices& choices);
    void showProblem(const QString& text);
    /// Ends a look-up that is under way without a word.
    void stopAsking();

signals:
    void changed();
    /// Something that looks like an address was put into the field.
    void urlPasted(const QString& url);
    void lookupRequested();
    void lookupCancelled();

protected:
    /// Keys in the line that are meant for the choices below it.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupChoices();
    void setupLayout();
    void press();
    void setAsking(bool asking);
    void closeChoices();
    void filterChoices(const QString& text);
    void sayHowMany();
    void showHelp();

    const NeededParameter m_needed;
    QLineEdit* m_edit;
    QPushButton* m_choose;
    ChoiceList* m_choices;
    NoteLabel* m_note;
    bool m_isAsking = false;
    bool m_canLookUp = false;
    bool m_hasMore = false; ///< than the choices listed
};

} // namespace waybill
