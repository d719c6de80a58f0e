// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoplan.h"

#include <array>

namespace waybill {

using namespace std::chrono_literals;

namespace {

struct Front
{
    int secondsAgo;
    const char* eventType;
    DemoCourse course;
    DemoTryResult trouble;
};

using Course = DemoCourse;
using Try = DemoTryResult;

constexpr std::array<Front, demoFrontCount> front{{
    {117, "message.finalized", Course::Delivered, Try::NotFound},
    {120, "message.sent", Course::FailedOver, Try::NotFound}, // the example
    {141, "call.initiated", Course::FailedBoth, Try::NoSuchRoute},
    {158, "message.received", Course::Delivered, Try::NotFound},
    {203, "message.finalized", Course::Delivered, Try::NotFound}, // reports a failed message
    {262, "call.hangup", Course::Failed, Try::RailsError},
    {266, "call.machine.detection.ended", Course::Delivered, Try::NotFound},
    {290, "fax.failed", Course::FailedBoth, Try::HostNotFound},
    {318, "message.sent", Course::Delivered, Try::NotFound},
    {371, "call.answered", Course::FailedOver, Try::TimedOut},
    {460, "message.received", Course::Delivered, Try::NotFound},
    {744, "message.sent", Course::DeliveredLate, Try::BadGateway},
    {792, "call_initiated", Course::Delivered, Try::NotFound},
    {845, "message.received", Course::Failed, Try::Unauthorized},
    {1010, "fax.delivered", Course::Delivered, Try::NotFound},
    {1122, "message.finalized", Course::FailedOver, Try::Refused},
    {1290, "call.hangup", Course::Delivered, Try::NotFound},
    {1611, "message.sent", Course::Failed, Try::TlsFailed},
    {1803, "call.initiated", Course::Delivered, Try::NotFound},
    {3011, "message.finalized", Course::FailedAllTries, Try::DjangoError},
}};

template <typename T> struct Odds
{
    int percent;
    T value;
};

template <typename T, std::size_t n>
T drawn(const std::array<Odds<T>, n>& odds, QRandomGenerator& random)
{
    int left = random.bounded(100);
    for (const Odds<T>& one : odds) {
        left -= one.percent;
        if (left < 0)
            return one.value;
    }
    return odds.back().value;
}

constexpr std::array<Odds<const char*>, 10> eventOdds{
    {{24, "message.sent"}, {22, "message.finalized"}, {16, "message.received"}, {11, "call.hangup"},
        {9, "call.initiated"}, {8, "call.answered"}, {4, "call.machine.detection.ended"},
        {2, "call_initiated"}, {2, "fax.delivered"}, {2, "fax.failed"}}};

constexpr std::array<Odds<Course>, 6> courseOdds{
    {{79, Course::Delivered}, {5, Course::FailedOver}, {3, Course::DeliveredLate},
        {5, Course::Failed}, {5, Course::FailedBoth}, {3, Course::FailedAllTries}}};

constexpr std::array<Odds<Try>, 10> troubleOdds{{{18, Try::NotFound}, {8, Try::NoSuchRoute},
    {10, Try::Unauthorized}, {17, Try::RailsError}, {7, Try::DjangoError}, {12, Try::BadGateway},
    {14, Try::TimedOut}, {6, Try::HostNotFound}, {5, Try::Refused}, {3, Try::TlsFailed}}};

} // namespace

DemoPlan demoPlan(int index, QRandomGenerator& random)
{
    if (index < demoFrontCount) {
        const Front& row = front.at(std::size_t(index));
        return {row.eventType, row.course, row.trouble};
    }
    DemoPlan plan{drawn(eventOdds, random), drawn(courseOdds, random), drawn(troubleOdds, random)};
    const bool isOutage = index >= 610 && index < 650;
    if (isOutage) {
        plan.trouble = Try::BadGateway;
        plan.course = index % 4 == 0 ? Course::DeliveredLate : Course::FailedBoth;
    }
    return plan;
}

std::chrono::seconds demoFrontAge(int index)
{
    return std::chrono::seconds(front.at(std::size_t(index)).secondsAgo);
}

} // namespace waybill
