// Runs a whole plan: waits, overrun policies, records.
#include <time.h>

#include <algorithm>
#include <atomic>
#include <bit>

#include "device.h"
#include "store.h"

namespace fovea {

namespace {

constexpr int64_t SECOND = 1'000'000'000;

// Sleeps until `spin` before the time, then watches the clock; answers with the time it is.
int64_t wait_until(int64_t time, int64_t spin) {
    if (now() < time - spin) {
        const timespec until{(time - spin) / SECOND, (time - spin) % SECOND};
        while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr) != 0) {}
    }
    int64_t moment;
    while ((moment = now()) < time) {}
    return moment;
}

// FNV-1a (Fowler, Noll, Vo 1991) over the bits of floats.
class Checksum {
public:
    void add(const std::vector<float> &values) {
        for (const float value : values) hash = (hash ^ std::bit_cast<uint32_t>(value)) * 0x100000001B3ull;
    }
    int64_t value() const { return static_cast<int64_t>(hash); }

private:
    uint64_t hash = 0xCBF29CE484222325ull;
};

class Run {
public:
    Run(Device &on, const fovea_plan &wanted, fovea_record *into, uint8_t *marks)
        : device(on), plan(wanted), records(into), ran(marks), stages(wanted.inputs), spin(wanted.spin) {
        for (int i = 0; i < plan.launch_count; i++) check(plan.launches[i]);
    }

    void run() {
        for (int i = 0; i < plan.launch_count; i++) {
            try {
                launch(plan.launches[i], records[i]);
            } catch (...) {
                publish(records[i], FOVEA_FAILED);
                throw;
            }
        }
    }

private:
    Device &device;
    const fovea_plan &plan;
    fovea_record *records;
    uint8_t *ran;
    std::vector<int> stages; // by input, how many ran
    std::vector<int> left;   // entries of the launch at hand that run, and their slots
    std::vector<int> slots;
    int64_t spin;

    // Everything an index can break is refused before the first launch.
    void check(const fovea_launch &l) const {
        check_index("network", l.network, device.networks());
        const auto &shape = device.shape(l.network);
        check_index("stage", l.stage - 1, shape.stages);
        check_index("batch size", static_cast<int64_t>(l.entries) - 1, shape.batch);
        check_index("first entry", l.first_entry, plan.entry_count);
        check_index("first duration", l.first_duration, plan.duration_count);
        check_index("last duration", static_cast<int64_t>(l.first_duration) + l.entries - 1, plan.duration_count);
        check_index("last entry", static_cast<int64_t>(l.first_entry) + l.entries - 1, plan.entry_count);
        for (int e = l.first_entry; e < l.first_entry + l.entries; e++) check(l, plan.entries[e], shape);
    }

    void check(const fovea_launch &l, const fovea_entry &e, const fovea_shape &shape) const {
        check_index("input", e.input, plan.inputs);
        check_index("slot", e.slot, shape.slots);
        if (l.stage > 1) return;
        check_index("first rectangle", e.first_rectangle, plan.rectangle_count);
        check_index("last rectangle", static_cast<int64_t>(e.first_rectangle) + e.rectangles - 1, plan.rectangle_count);
        for (int r = 0; r < e.rectangles; r++) device.check(l.network, plan.rectangles[e.first_rectangle + r]);
    }

    void launch(const fovea_launch &l, fovea_record &record) {
        record.issued = wait_until(plan.base + l.start, spin) - plan.base;
        choose(l, record.issued);
        if (slots.empty()) {
            record.begin = record.end = record.done = record.issued;
            publish(record, FOVEA_DROPPED);
            return;
        }
        if (l.stage == 1) compose(l);
        const Span span = device.run_stage(l.network, l.stage, slots.data(), static_cast<int>(slots.size()), false);
        Checksum sum;
        for (const int slot : slots) sum.add(device.logits(l.network, slot));
        record.begin = std::max(record.issued, span.begin - plan.base);
        record.end = span.end - plan.base;
        record.done = now() - plan.base;
        record.checksum = sum.value();
        record.ran = static_cast<int32_t>(slots.size());
        publish(record, FOVEA_RAN);
    }

    // Marks and gathers the inputs that run: those whose earlier stages did, less what the overrun policy drops.
    void choose(const fovea_launch &l, int64_t start) {
        slots.clear();
        left.clear();
        for (int e = l.first_entry; e < l.first_entry + l.entries; e++)
            if (l.stage == 1 || stages[plan.entries[e].input] == l.stage - 1) left.push_back(e); // a plan may run an input again
        if (left.empty()) return;
        const int64_t end = start + plan.durations[l.first_duration + left.size() - 1];
        const auto late = [&](int e) { return end > plan.entries[e].deadline; };
        if (plan.overrun == FOVEA_SKIP && std::all_of(left.begin(), left.end(), late)) return;
        if (plan.overrun == FOVEA_SHORTEN) std::erase_if(left, late);
        for (const int e : left) {
            stages[plan.entries[e].input] = l.stage;
            ran[e] = 1;
            slots.push_back(plan.entries[e].slot);
        }
    }

    void compose(const fovea_launch &l) {
        for (const int e : left) {
            const auto &entry = plan.entries[e];
            device.compose(l.network, entry.slot, plan.rectangles + entry.first_rectangle, entry.rectangles);
        }
    }

    // Another process may read the record: what it says must be there before it says so.
    static void publish(fovea_record &record, fovea_outcome outcome) {
        std::atomic_thread_fence(std::memory_order_release);
        *static_cast<volatile int32_t *>(&record.outcome) = outcome;
    }
};

} // namespace

int64_t now() {
    timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<int64_t>(time.tv_sec) * SECOND + time.tv_nsec;
}

// Twice the latest that any of 32 sleeps of a millisecond woke, within 100 us (metal) and 2 ms (a busy virtual machine).
int64_t default_spin() {
    int64_t latest = 0;
    for (int i = 0; i < 32; i++) {
        const int64_t wanted = now() + SECOND / 1000;
        const timespec until{wanted / SECOND, wanted % SECOND};
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr);
        latest = std::max(latest, now() - wanted);
    }
    return std::clamp<int64_t>(2 * latest, 100'000, 2'000'000);
}

int run_plan(Device &device, const fovea_plan &plan, fovea_record *records, uint8_t *ran) {
    Run(device, plan, records, ran).run();
    return FOVEA_DONE;
}

} // namespace fovea
