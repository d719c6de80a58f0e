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

QString faultText(const PreparedBody& body)
{
    if (body.json.fault == JsonFault::CutShort)
        return tr("JSON is cut short");
    // The check counts in the decoded text: no byte of the body.
    if (body.charset != BodyCharset::Utf8)
        return tr("not valid JSON");
    return tr("not valid JSON from byte %1").arg(formatCount(body.json.offset));
}

QString charsetText(BodyCharset charset)
{
    switch (charset) {
    case BodyCharset::Utf8:
        return {};
    case BodyCharset::Latin1:
        return tr("shown as Latin-1");
    case BodyCharset::Windows1252:
        return tr("shown as Windows-1252");
    case BodyCharset::Utf16LittleEndian:
    case BodyCharset::Utf16BigEndian:
        return tr("shown as UTF-16");
    }
    return {};
}

QString kindText(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Json:
        return tr("JSON");
    case BodyKind::Html:
        return tr("HTML");
    case BodyKind::Form:
        return tr("a form");
    case BodyKind::Image:
        return tr("an image");
    case BodyKind::Binary:
        return tr("binary");
    case BodyKind::Text:
    case BodyKind::Empty:
        break;
    }
    return tr("text");
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
    if (body.charset != BodyCharset::Utf8)
        notes.append(charsetText(body.charset));
    if (!body.misnamedAs.isEmpty())
        notes.append(tr("sent as %1, but is %2")
                         .arg(QString::fromLatin1(body.misnamedAs), kindText(body.kind)));
    if (body.kind == BodyKind::Binary || body.kind == BodyKind::Image) {
        notes.append((body.kind == BodyKind::Image ? tr("image, %1") : tr("binary, %1"))
                         .arg(formatBytes(body.size)));
    } else if (!body.isUtf8) {
        notes.append(tr("not valid UTF-8"));
        note.isWarning = true;
    }
    if (body.kind == BodyKind::Json && !body.json.isValid()) {
        notes.append(faultText(body));
        note.isWarning = true;
    }
    if (body.hasHiddenSecrets)
        notes.append(tr("secrets hidden"));
    note.text = notes.join(QStringLiteral(" · "));
    return note;
}

} // namespace waybill
