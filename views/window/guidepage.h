// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QScrollArea>
#include <QString>

class QVBoxLayout;

namespace waybill {

/// One thing to know: what the picture shows, and how it is done.
struct GuideStep
{
    QString title;
    QString text;
    QString picture; ///< base of a GuidePicture's files; empty: none
    QString shows; ///< what is to be seen on it, for who cannot see it
};

/// A page of the guide, top to bottom; arrows and page keys scroll it.
class GuidePage : public QScrollArea
{
    Q_OBJECT

public:
    GuidePage(const QString& name, const QList<GuideStep>& steps, QWidget* parent = nullptr);

private:
    static void addStep(const GuideStep& step, QVBoxLayout& column);
};

} // namespace waybill
