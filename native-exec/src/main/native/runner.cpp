// Runs a flat plan without a JVM:  fovea-run [cpu|cuda|emulation] PLAN RECORDS [UNITS]
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "fovea.h"
#include "plan_file.h"

namespace {

static_assert(sizeof(fovea_plan_header) == 64 && sizeof(fovea_records_header) == 128);

[[noreturn]] void refuse(const std::string &why) {
    fprintf(stderr, "fovea-run: %s\n", why.c_str());
    exit(2);
}

// The plan's bytes, handed out in order; ends the program where the file is shorter than it says.
class Reader {
public:
    explicit Reader(const char *file) {
        FILE *in = fopen(file, "rb");
        if (!in) refuse(std::string("cannot open ") + file);
        fseek(in, 0, SEEK_END);
        bytes.resize(ftell(in));
        rewind(in);
        if (fread(bytes.data(), 1, bytes.size(), in) != bytes.size()) refuse(std::string("cannot read ") + file);
        fclose(in);
    }

    template <class T>
    const T *take(int64_t count) {
        if (count < 0 || count > static_cast<int64_t>((bytes.size() - at) / sizeof(T))) refuse("the plan is cut short");
        const T *taken = reinterpret_cast<const T *>(bytes.data() + at);
        at += count * sizeof(T);
        return taken;
    }

private:
    std::vector<uint8_t> bytes;
    size_t at = 0;
};

// The records' file, shared with whoever reads it.
fovea_records_header *map_records(const char *file, const fovea_plan_header &plan) {
    const size_t size = sizeof(fovea_records_header) + plan.launches * sizeof(fovea_record) + plan.entries;
    const int handle = open(file, O_RDWR | O_CREAT | O_TRUNC, 0644);
    if (handle < 0 || ftruncate(handle, size) != 0) refuse(std::string("cannot write ") + file);
    void *memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, handle, 0);
    if (memory == MAP_FAILED) refuse(std::string("cannot map ") + file);
    auto *header = static_cast<fovea_records_header *>(memory);
    memcpy(header->magic, FOVEA_RECORDS_MAGIC, sizeof header->magic);
    header->launches = plan.launches;
    header->entries = plan.entries;
    return header;
}

int64_t now() {
    timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

// Creates what the plan names.
int create(fovea_device *device, const fovea_plan_header &header, Reader &file, const fovea_shape *shapes) {
    for (int i = 0; i < header.frames; i++) {
        const int32_t *size = file.take<int32_t>(2);
        const int64_t pixels = size[0] < 1 || size[1] < 1 ? -1 : static_cast<int64_t>(size[0]) * size[1] * 3;
        const int frame = fovea_upload_frame(device, size[0], size[1], file.take<uint8_t>(pixels));
        if (frame < 0) return -frame;
    }
    for (int i = 0; i < header.shapes; i++)
        if (const int network = fovea_create_network(device, &shapes[i]); network < 0) return -network;
    return FOVEA_DONE;
}

// Runs the deepest launch of each network and batch size once from stage 1, so that no launch of the plan is a first time.
int rehearse(fovea_device *device, fovea_plan plan) {
    std::map<std::pair<int, int>, fovea_launch> deepest;
    for (int i = 0; i < plan.launch_count; i++) {
        const auto &launch = plan.launches[i];
        auto &known = deepest.try_emplace({launch.network, launch.entries}, launch).first->second;
        if (launch.stage > known.stage) known = launch;
    }
    std::vector<uint8_t> ran(plan.entry_count);
    for (const auto &[kind, last] : deepest) {
        std::vector<fovea_launch> stages;
        for (int stage = 1; stage <= last.stage && stage <= 4; stage++) {
            stages.push_back(last);
            stages.back().stage = stage;
            stages.back().start = 0;
        }
        std::vector<fovea_record> records(stages.size());
        plan.launches = stages.data();
        plan.launch_count = static_cast<int32_t>(stages.size());
        plan.overrun = FOVEA_HOLD;
        plan.base = now();
        if (const int status = fovea_run_plan(device, &plan, records.data(), ran.data()); status != FOVEA_DONE) return status;
    }
    return FOVEA_DONE;
}

} // namespace

int main(int count, char **arguments) {
    if (count != 4 && count != 5) refuse("usage: fovea-run cpu|cuda|emulation PLAN RECORDS [UNITS]");
    const std::string name = arguments[1];
    const int backend = name == "cpu" ? FOVEA_CPU : name == "cuda" ? FOVEA_CUDA : name == "emulation" ? FOVEA_EMULATION : -1;
    if (backend < 0) refuse("no backend " + name);
    Reader file(arguments[2]);
    const auto &header = *file.take<fovea_plan_header>(1);
    if (memcmp(header.magic, FOVEA_PLAN_MAGIC, sizeof header.magic) != 0) refuse(std::string(arguments[2]) + " is no flat plan");
    const auto *shapes = file.take<fovea_shape>(header.shapes);
    fovea_plan plan{};
    plan.launches = file.take<fovea_launch>(plan.launch_count = header.launches);
    plan.durations = file.take<int64_t>(plan.duration_count = header.durations);
    plan.entries = file.take<fovea_entry>(plan.entry_count = header.entries);
    plan.rectangles = file.take<fovea_rectangle>(plan.rectangle_count = header.rectangles);
    plan.inputs = header.inputs;
    plan.overrun = header.overrun;

    auto *shared = map_records(arguments[3], header);
    auto *records = reinterpret_cast<fovea_record *>(shared + 1);
    auto *ran = reinterpret_cast<uint8_t *>(records + header.launches);
    fovea_device *device = nullptr;
    fovea_probe(backend, shared->about, sizeof shared->about);
    int status = fovea_open(backend, count == 5 ? atoi(arguments[4]) : 0, &device);
    if (status == FOVEA_DONE) status = create(device, header, file, shapes);
    if (status == FOVEA_DONE) status = rehearse(device, plan);
    if (status == FOVEA_DONE) {
        shared->spin = plan.spin = header.spin < 0 ? fovea_spin() : header.spin;
        shared->base = plan.base = now() + 20'000'000; // past the first wait
        shared->state = FOVEA_RUNNING;
        status = fovea_run_plan(device, &plan, records, ran);
    }
    shared->status = status;
    shared->state = FOVEA_ENDED;
    fovea_close(device);
    return status == FOVEA_DONE ? 0 : 3;
}
