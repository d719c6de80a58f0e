// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/keytree.h"

#include <QTest>

using namespace waybill;

class TestKeyTree : public QObject
{
    Q_OBJECT

private slots:
    void sharesPrefixes();
    void ranksAlternatives();
    void unescapesParts();
    void findsInAnyOrder();
    void tellsLongKeysApart();
    void findsKeysThatAreEscaped();
};

/// The key as JSON writes it, with what must be there to be read behind it.
static int childOf(
    const KeyTree& tree, int node, const QByteArray& rawKey, std::size_t* hint = nullptr)
{
    std::size_t first = 0;
    const QByteArray padded = rawKey + QByteArray(JsonKey::padding, '"');
    return tree.child(
        tree.node(node), QByteArrayView(padded).first(rawKey.size()), hint ? *hint : first);
}

static int follow(const KeyTree& tree, const QList<QByteArray>& keys)
{
    int at = 0;
    for (const QByteArray& key : keys) {
        at = key == "*" ? tree.node(at).elements : childOf(tree, at, key);
        if (at < 0)
            return -1;
    }
    return at;
}

void TestKeyTree::sharesPrefixes()
{
    KeyTree tree;
    tree.add({QStringLiteral("/data/*/id")}, 1);
    tree.add({QStringLiteral("/data/*/webhook/id")}, 2);
    QCOMPARE(tree.node(0).children.size(), std::size_t(1));
    const int item = follow(tree, {"data", "*"});
    QCOMPARE(tree.node(item).children.size(), std::size_t(2));
    QCOMPARE(tree.node(item).pointer, QStringLiteral("/data/*"));
    QCOMPARE(tree.node(item).slotsBelow, std::uint64_t(0b110));
    QCOMPARE(tree.node(follow(tree, {"data", "*", "webhook"})).slotsBelow, std::uint64_t(0b100));
    QCOMPARE(follow(tree, {"data", "*", "nothing"}), -1);
}

void TestKeyTree::ranksAlternatives()
{
    KeyTree tree;
    tree.add({QStringLiteral("/response/status"), QStringLiteral("/reponse/status")}, 3);
    const KeyTree::Node& first = tree.node(follow(tree, {"response", "status"}));
    const KeyTree::Node& second = tree.node(follow(tree, {"reponse", "status"}));
    QCOMPARE(first.leaves.front().rank, 0);
    QCOMPARE(second.leaves.front().rank, 1);
    QCOMPARE(second.leaves.front().slot, 3);
}

void TestKeyTree::unescapesParts()
{
    KeyTree tree;
    tree.add({QStringLiteral("/a~1b/m~0n/~01")}, 0);
    QVERIFY(follow(tree, {"a/b", "m~n", "~1"}) > 0);
}

void TestKeyTree::findsInAnyOrder()
{
    KeyTree tree;
    for (const char* key : {"/a", "/b", "/c"})
        tree.add({QString::fromLatin1(key)}, 0);
    std::size_t hint = 0;
    const QList<QByteArray> keys{"c", "a", "x", "b", "b", "c"};
    QList<bool> found;
    for (const QByteArray& key : keys)
        found.append(childOf(tree, 0, key, &hint) >= 0);
    QCOMPARE(found, (QList<bool>{true, true, false, true, true, true}));
}

void TestKeyTree::tellsLongKeysApart()
{
    KeyTree tree;
    const QByteArray key = "first_delivery_attempted_at";
    tree.add({u'/' + QString::fromLatin1(key)}, 0);
    QVERIFY(childOf(tree, 0, key) > 0);
    QCOMPARE(childOf(tree, 0, "first_delivery_completed_at"), -1);
}

void TestKeyTree::findsKeysThatAreEscaped()
{
    KeyTree tree;
    tree.add({QStringLiteral("/id"), QStringLiteral("/a\\b"), QStringLiteral("/q\"")}, 0);
    QCOMPARE(childOf(tree, 0, "\\u0069d"), childOf(tree, 0, "id"));
    QVERIFY(childOf(tree, 0, "id") > 0);
    QVERIFY(childOf(tree, 0, "a\\\\b") > 0);
    QVERIFY(childOf(tree, 0, "q\\\"") > 0);
    QCOMPARE(childOf(tree, 0, "a\\b"), -1); // a backspace
}

QTEST_GUILESS_MAIN(TestKeyTree)
#include "tst_keytree.moc"
