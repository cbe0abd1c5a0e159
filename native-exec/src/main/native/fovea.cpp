// The C side of the door: null and size checks, exceptions to statuses, and the list of backends.
#include "fovea.h"

#include <cstring>
#include <new>

#include "device.h"

struct fovea_device {
    std::unique_ptr<fovea::Device> device;
};

namespace {

using fovea::Failure;

// Java lays the same structures out; both sides check.
static_assert(sizeof(fovea_shape) == 48 && sizeof(fovea_rectangle) == 36 && sizeof(fovea_entry) == 24);
static_assert(sizeof(fovea_launch) == 32 && sizeof(fovea_plan) == 72 && sizeof(fovea_record) == 48);

void require(bool sound, const char *what) {
    if (!sound) throw Failure(FOVEA_BAD_ARGUMENT, what);
}

// Runs a function that answers with a number; whatever it throws becomes a status, negative where numbers are answers.
template <class Body>
int32_t guarded(int sign, const Body &body) noexcept {
    try {
        return body();
    } catch (const Failure &failure) {
        return sign * failure.status;
    } catch (const std::bad_alloc &) {
        return sign * FOVEA_NO_MEMORY;
    } catch (...) {
        return sign * FOVEA_INTERNAL;
    }
}

bool probe(int32_t backend, std::string &about) {
    switch (backend) {
    case FOVEA_CPU: return fovea::probe_cpu(about);
    case FOVEA_CUDA: return fovea::probe_cuda(about);
    case FOVEA_EMULATION: about = "the kernels of cuda, block by block on the processor"; return true;
    default: throw Failure(FOVEA_BAD_INDEX, "backend");
    }
}

std::unique_ptr<fovea::Device> open(int32_t backend, int32_t units) {
    switch (backend) {
    case FOVEA_CPU: return fovea::open_cpu(units);
    case FOVEA_CUDA: return fovea::open_cuda(units);
    default: return fovea::open_emulation();
    }
}

} // namespace

int32_t fovea_version(int32_t *sizes, int32_t count) {
    const int32_t all[] = {sizeof(fovea_shape), sizeof(fovea_rectangle), sizeof(fovea_entry), sizeof(fovea_launch), sizeof(fovea_plan), sizeof(fovea_record)};
    for (int32_t i = 0; sizes && i < count && i < 6; i++) sizes[i] = all[i];
    return FOVEA_VERSION;
}

int32_t fovea_probe(int32_t backend, char *about, int32_t size) {
    return guarded(1, [&] {
        require(about && size > 0, "about");
        std::string text;
        const bool usable = probe(backend, text);
        strncpy(about, text.c_str(), size - 1);
        about[size - 1] = '\0';
        return usable ? FOVEA_DONE : FOVEA_NOT_AVAILABLE;
    });
}

int32_t fovea_open(int32_t backend, int32_t units, fovea_device **device) {
    return guarded(1, [&] {
        require(device && units >= 0 && units <= 1024, "device");
        std::string about;
        if (!probe(backend, about)) return FOVEA_NOT_AVAILABLE;
        *device = new fovea_device{open(backend, units)};
        return FOVEA_DONE;
    });
}

void fovea_close(fovea_device *device) { delete device; }

int32_t fovea_create_network(fovea_device *device, const fovea_shape *shape) {
    return guarded(-1, [&] {
        require(device && shape && fovea::is_sound(*shape), "shape");
        return device->device->create_network(*shape);
    });
}

int32_t fovea_upload_frame(fovea_device *device, int32_t width, int32_t height, const uint8_t *pixels) {
    return guarded(-1, [&] {
        require(device && pixels && width > 0 && width <= 65536 && height > 0 && height <= 65536, "frame");
        return device->device->upload_frame(width, height, pixels);
    });
}

int32_t fovea_compose(fovea_device *device, int32_t network, int32_t slot, const fovea_rectangle *rectangles, int32_t count) {
    return guarded(1, [&] {
        require(device && rectangles && count > 0, "rectangles");
        device->device->compose(network, slot, rectangles, count);
        return FOVEA_DONE;
    });
}

int32_t fovea_run_stage(fovea_device *device, int32_t network, int32_t stage, const int32_t *slots, int32_t count) {
    return guarded(1, [&] {
        require(device && slots, "slots");
        device->device->run_stage(network, stage, slots, count, true);
        return FOVEA_DONE;
    });
}

int32_t fovea_read(fovea_device *device, int32_t network, int32_t slot, int32_t what, float *values, int64_t count) {
    return guarded(1, [&] {
        require(device && values && count > 0, "values");
        device->device->read(network, slot, what, values, count);
        return FOVEA_DONE;
    });
}

int64_t fovea_spin() { return fovea::default_spin(); }

int32_t fovea_run_plan(fovea_device *device, const fovea_plan *plan, fovea_record *records, uint8_t *ran) {
    return guarded(1, [&] {
        require(device && plan && records && ran, "plan");
        require(plan->launch_count >= 0 && plan->entry_count >= 0 && plan->rectangle_count >= 0 && plan->duration_count >= 0 && plan->inputs >= 0, "counts");
        require(plan->launches && plan->entries && plan->rectangles && plan->durations, "tables");
        require(plan->overrun >= FOVEA_HOLD && plan->overrun <= FOVEA_SHORTEN && plan->spin >= 0, "policy");
        return fovea::run_plan(*device->device, *plan, records, ran);
    });
}
