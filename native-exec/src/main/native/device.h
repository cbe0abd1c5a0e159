// What every backend is: a store of networks, frames and features, and the two operations that a launch is made of.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "fovea.h"
#include "network.h"

namespace fovea {

// Ends a call with a status; never leaves the library.
struct Failure : std::runtime_error {
    Failure(fovea_status ended, const std::string &why) : std::runtime_error(why), status(ended) {}
    fovea_status status;
};

// When a launch ran on the device, on the host's clock.
struct Span {
    int64_t begin = 0, end = 0;
};

class Device {
public:
    virtual ~Device() = default;

    virtual int create_network(const fovea_shape &shape) = 0;
    virtual int upload_frame(int width, int height, const uint8_t *pixels) = 0;

    // Resizes the rectangles into the input of a slot, whose other positions become 0.
    virtual void compose(int network, int slot, const fovea_rectangle *rectangles, int count) = 0;

    // Runs a stage on the inputs of these slots, and leaves its features and its logits there.
    virtual Span run_stage(int network, int stage, const int *slots, int count, bool poisoned) = 0;

    virtual void read(int network, int slot, int what, float *values, int64_t count) = 0;

    // The logits that the last stage of a slot left, [rectangle][class].
    virtual const std::vector<float> &logits(int network, int slot) = 0;

    virtual const fovea_shape &shape(int network) const = 0;
    virtual int networks() const = 0;

    // Throws BAD_INDEX for a rectangle outside of its frame or of the input.
    virtual void check(int network, const fovea_rectangle &rectangle) const = 0;
};

std::unique_ptr<Device> open_cpu(int threads);
std::unique_ptr<Device> open_emulation();
std::unique_ptr<Device> open_cuda(int multiprocessors);

// Why the backend cannot run here, or the device's name, and whether it can.
bool probe_cpu(std::string &about);
bool probe_cuda(std::string &about);

int64_t now();
int64_t default_spin();
int run_plan(Device &device, const fovea_plan &plan, fovea_record *records, uint8_t *ran);

} // namespace fovea
