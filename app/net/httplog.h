// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/httptransport.h"

#include <QLoggingCategory>
#include <QString>

#include <chrono>

namespace waybill {

/// "waybill.http", off by default: QT_LOGGING_RULES="waybill.http.debug=true" turns it on.
Q_DECLARE_LOGGING_CATEGORY(lcHttp)

/// Writes exchanges to the logging category and, if a folder is given, as files a test can serve
/// again. All of it passes through redaction. Nothing is built while both are off.
class HttpLog
{
public:
    /// folder: empty for no files. It is created for its owner only.
    explicit HttpLog(QString folder = {});
    /// The folder is what WAYBILL_HTTP_LOG_DIR names.
    static HttpLog fromEnvironment();

    bool isOn() const;
    /// Writes NNNN.request.txt and NNNN.response.txt (HTTP/1.1, body inflated, readable by
    /// their owner only), or NNNN.error.txt where no answer came. Blocks on the disk: not for the
    /// UI thread.
    void record(
        const HttpRequest& request, const HttpResult& result, std::chrono::milliseconds elapsed);

private:
    void writeFiles(const HttpRequest& request, const HttpResult& result);
    void writeFile(const QString& kind, const QByteArray& bytes) const;

    QString m_folder;
    int m_number = 0; ///< of the newest exchange in the folder, 1-based
};

} // namespace waybill
