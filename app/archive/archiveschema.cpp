// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveschema.h"

#include "archive/database.h"

#include <QByteArray>

namespace waybill {

namespace {

// source: `id` is NULL while what a forgotten source left is still being deleted; `deliveries` and
// `bytes` (of observations, answers and replays as stored) are kept in step with each transaction.
// record: `attempt` is the row's own id, NULL where that is the delivery's; only then has a
// delivery one record at most, and the index in RAM finds it. observation: append-only; `seq`
// grows; `before` is the one that it replaced. `bytes` are packed, with that dictionary or none.
const SchemaStep allSteps[] = {
    {0,
        "CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;"
        "CREATE TABLE source(code INTEGER PRIMARY KEY, id TEXT UNIQUE, provider TEXT, name TEXT,"
        " reading BLOB,"
        " deliveries INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0);"
        "CREATE TABLE profile(code INTEGER PRIMARY KEY, provider TEXT NOT NULL,"
        " version INTEGER NOT NULL, UNIQUE(provider, version));"
        "CREATE TABLE dictionary(id INTEGER PRIMARY KEY, provider TEXT NOT NULL,"
        " bytes BLOB NOT NULL);"
        "CREATE TABLE record(key INTEGER PRIMARY KEY, source INTEGER NOT NULL,"
        " delivery BLOB NOT NULL, attempt BLOB, newest INTEGER NOT NULL);"
        "CREATE INDEX record_attempt ON record(source, delivery) WHERE attempt IS NOT NULL;"
        "CREATE TABLE observation(seq INTEGER PRIMARY KEY, record INTEGER NOT NULL,"
        " before INTEGER, seen INTEGER NOT NULL, profile INTEGER NOT NULL, dictionary INTEGER,"
        " bytes BLOB NOT NULL);"
        "CREATE INDEX observation_plain ON observation(profile) WHERE dictionary IS NULL;"
        "CREATE TABLE answer(record INTEGER NOT NULL, call TEXT NOT NULL, bytes BLOB NOT NULL,"
        " PRIMARY KEY(record, call));"
        "CREATE TABLE replay(seq INTEGER PRIMARY KEY, source INTEGER NOT NULL,"
        " delivery BLOB NOT NULL, bytes BLOB NOT NULL);"
        "CREATE INDEX replay_delivery ON replay(source, delivery);"
        "INSERT INTO meta VALUES('uuid', lower(hex(randomblob(16)))), ('generation', 1);"},
};

bool take(Database& database, const SchemaStep& step)
{
    Transaction transaction(database);
    database.run(step.statements);
    database.run("PRAGMA user_version=" + QByteArray::number(step.from + 1));
    return transaction.commit();
}

} // namespace

std::span<const SchemaStep> schemaSteps()
{
    return allSteps;
}

int versionAfter(std::span<const SchemaStep> steps)
{
    return steps.back().from + 1;
}

bool migrate(Database& database, std::span<const SchemaStep> steps)
{
    const auto version = database.number("PRAGMA user_version");
    for (const SchemaStep& step : steps) {
        if (version && step.from >= *version && !take(database, step))
            return false;
    }
    return !database.hasFailed();
}

} // namespace waybill
