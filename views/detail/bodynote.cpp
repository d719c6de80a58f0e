// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodynote.h"

#include "text/formatcount.h"

#include <QCoreApplication>
#include <QStringList>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("bodyNote", text);
}

QString fidelityText(Fidelity fidelity)
{
    switch (fidelity) {
    case Fidelity::Captured:
    case Fidelity::ProviderRaw:
        return tr("exact body");
    case Fidelity::Proved:
        return tr("exact body, proved");
    case Fidelity::Rebuilt:
        return tr("Rebuilt body: bytes may differ");
    case Fidelity::Supplied:
        return tr("body from a file");
    case Fidelity::HashOnly:
        return tr("only a hash is known");
    case Fidelity::Absent:
        return tr("body not in this log");
    }
    return {};
}

bool isDoubtful(Fidelity fidelity)
{
    return fidelity == Fidelity::Rebuilt || fidelity == Fidelity::Supplied;
}

QString faultText(const JsonCheck& json)
{
    if (json.fault == JsonFault::CutShort)
        return tr("JSON is cut short");
    return tr("not valid JSON from byte %1").arg(formatCount(json.offset));
}

} // namespace

BodyNote bodyNote(const PreparedBody& body, std::optional<Fidelity> fidelity)
{
    QStringList notes;
    BodyNote note;
    if (fidelity) {
        notes.append(fidelityText(*fidelity));
        note.isWarning = isDoubtful(*fidelity);
    }
    if (body.kind == BodyKind::Binary) {
        notes.append(tr("binary, %1").arg(formatBytes(body.size)));
    } else if (!body.isUtf8) {
        notes.append(tr("not valid UTF-8"));
        note.isWarning = true;
    }
    if (body.kind == BodyKind::Json && !body.json.isValid()) {
        notes.append(faultText(body.json));
        note.isWarning = true;
    }
    note.text = notes.join(QStringLiteral(" · "));
    return note;
}

} // namespace waybill
