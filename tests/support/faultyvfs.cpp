// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyvfs.h"

#include <atomic>
#include <sqlite3.h>

namespace waybill {

namespace {

/// Shared by SQLite's threads and the test's.
struct Plan
{
    std::atomic<int> passing = 0;
    std::atomic<int> failing = 0;
    std::atomic<int> failed = 0;
    std::atomic<int> writeCode = SQLITE_IOERR_WRITE;
    std::atomic<int> otherCode = SQLITE_IOERR_FSYNC;

    bool isNextFailing()
    {
        if (failing <= 0 || passing-- > 0)
            return false;
        --failing;
        ++failed;
        return true;
    }
};

struct FaultyFile
{
    sqlite3_file base; ///< first: SQLite's view of us
    sqlite3_file* real;
    Plan* plan;
};

FaultyFile& faulty(sqlite3_file* file)
{
    return *reinterpret_cast<FaultyFile*>(file);
}

sqlite3_file* real(sqlite3_file* file)
{
    return faulty(file).real;
}

int closeFile(sqlite3_file* file)
{
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file* file, void* data, int size, sqlite3_int64 at)
{
    return real(file)->pMethods->xRead(real(file), data, size, at);
}

int writeFile(sqlite3_file* file, const void* data, int size, sqlite3_int64 at)
{
    Plan& plan = *faulty(file).plan;
    if (!plan.isNextFailing())
        return real(file)->pMethods->xWrite(real(file), data, size, at);
    real(file)->pMethods->xWrite(real(file), data, size / 2, at);
    return plan.writeCode;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    Plan& plan = *faulty(file).plan;
    return plan.isNextFailing() ? plan.otherCode.load()
                                : real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file* file, int flags)
{
    Plan& plan = *faulty(file).plan;
    return plan.isNextFailing() ? plan.otherCode.load()
                                : real(file)->pMethods->xSync(real(file), flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file* file, int lock)
{
    return real(file)->pMethods->xLock(real(file), lock);
}

int unlockFile(sqlite3_file* file, int lock)
{
    return real(file)->pMethods->xUnlock(real(file), lock);
}

int checkLock(sqlite3_file* file, int* isReserved)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), isReserved);
}

int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int deviceTraits(sqlite3_file* file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void shmBarrier(sqlite3_file* file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int shmUnmap(sqlite3_file* file, int deleteIt)
{
    return real(file)->pMethods->xShmUnmap(real(file), deleteIt);
}

// Version 2: with shared memory, without memory-mapped reading.
const sqlite3_io_methods methods{2, closeFile, readFile, writeFile, truncateFile, syncFile,
    fileSize, lockFile, unlockFile, checkLock, fileControl, sectorSize, deviceTraits, shmMap,
    shmLock, shmBarrier, shmUnmap, nullptr, nullptr};

} // namespace

struct FaultyVfs::Private
{
    sqlite3_vfs vfs = {};
    sqlite3_vfs* system = nullptr;
    Plan plan;

    static int openFile(
        sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags);
};

int FaultyVfs::Private::openFile(
    sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto& self = *static_cast<Private*>(vfs->pAppData);
    FaultyFile& opened = faulty(file);
    opened.real = reinterpret_cast<sqlite3_file*>(&opened + 1);
    opened.plan = &self.plan;
    const int code = self.system->xOpen(self.system, name, opened.real, flags, outFlags);
    opened.base.pMethods = opened.real->pMethods != nullptr ? &methods : nullptr;
    return code;
}

FaultyVfs::FaultyVfs()
    : d(std::make_unique<Private>())
{
    d->system = sqlite3_vfs_find(nullptr);
    d->vfs = *d->system; // whatever is not about files the system's own functions do
    d->vfs.zName = "waybill-faulty";
    d->vfs.szOsFile = int(sizeof(FaultyFile)) + d->system->szOsFile;
    d->vfs.pNext = nullptr;
    d->vfs.xOpen = Private::openFile;
    // The system's xOpen asks its own struct only; its other functions take any.
    d->vfs.pAppData = d.get();
    sqlite3_vfs_register(&d->vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&d->vfs);
    sqlite3_vfs_register(d->system, 1);
}

void FaultyVfs::failAfter(int operations, Fault fault, int count)
{
    d->plan.failing = 0;
    d->plan.failed = 0;
    d->plan.passing = operations;
    d->plan.writeCode = fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    d->plan.otherCode = fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
    d->plan.failing = count;
}

void FaultyVfs::heal()
{
    d->plan.failing = 0;
}

bool FaultyVfs::hasFailed() const
{
    return d->plan.failed > 0;
}

} // namespace waybill
