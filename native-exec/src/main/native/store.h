// What devices have in common: networks and frames by number, the checks of every index, what each slot holds.
#pragma once

#include <string>
#include <vector>

#include "device.h"

namespace fovea {

// An input between two launches.
struct Slot {
    int ready = -1; // the last stage that ran; 0: composed
    std::vector<fovea_rectangle> rectangles;
    std::vector<float> logits; // [rectangle][class], of stage `ready`
};

// Throws BAD_INDEX unless 0 <= value < count.
inline void check_index(const char *what, int64_t value, int64_t count) {
    if (value < 0 || value >= count)
        throw Failure(FOVEA_BAD_INDEX, std::string(what) + " " + std::to_string(value) + " of " + std::to_string(count));
}

// Net: a network on a device, with members `net` (a Network) and `slots`. Frame: with `width` and `height`.
template <class Net, class Frame>
class Store : public Device {
public:
    const fovea_shape &shape(int network) const override { return at(network).net.shape; }

    int networks() const override { return static_cast<int>(nets.size()); }

    const std::vector<float> &logits(int network, int slot) override { return slot_at(network, slot).logits; }

    void check(int network, const fovea_rectangle &r) const override {
        const auto &shape = at(network).net.shape;
        check_index("frame", r.frame, static_cast<int64_t>(frames.size()));
        const auto &frame = *frames[r.frame];
        check_part("source column", r.from_x, r.from_width, frame.width);
        check_part("source row", r.from_y, r.from_height, frame.height);
        check_part("column", r.x, r.width, shape.width);
        check_part("row", r.y, r.height, shape.height);
    }

protected:
    std::vector<std::unique_ptr<Net>> nets;
    std::vector<std::unique_ptr<Frame>> frames;

    Net &at(int network) { return const_cast<Net &>(static_cast<const Store *>(this)->at(network)); }

    const Net &at(int network) const {
        check_index("network", network, networks());
        return *nets[network];
    }

    Slot &slot_at(int network, int slot) {
        auto &net = at(network);
        check_index("slot", slot, static_cast<int64_t>(net.slots.size()));
        return net.slots[slot];
    }

    // Before a stage: every slot exists, comes once, and holds what the stage needs.
    void check_batch(int network, int stage, const int *slots, int count) {
        const auto &shape = at(network).net.shape;
        check_index("stage", stage - 1, shape.stages);
        check_index("batch size", count - 1, shape.batch);
        for (int i = 0; i < count; i++) {
            if (slot_at(network, slots[i]).ready < stage - 1) throw Failure(FOVEA_NOT_READY, "slot " + std::to_string(slots[i]));
            for (int j = 0; j < i; j++)
                if (slots[j] == slots[i]) throw Failure(FOVEA_BAD_INDEX, "slot " + std::to_string(slots[i]) + " twice");
        }
    }

private:
    static void check_part(const char *what, int64_t from, int64_t size, int64_t limit) {
        check_index(what, from, limit);
        check_index(what, from + size - 1, limit);
        if (size < 1) throw Failure(FOVEA_BAD_INDEX, std::string(what) + ": empty");
    }
};

// 1 where a position belongs to a rectangle, by rows.
std::vector<uint8_t> mask_of(const std::vector<fovea_rectangle> &rectangles, const Level &level);

// The classifier of a stage on the mean of the features in a window; `features(y, x)` points at the channels of a position.
template <class Features>
void classify(const Stage &stage, const Window &window, int channels, int classes, const Features &features, float *logits) {
    std::vector<double> mean(channels);
    for (int y = window.y; y < window.y + window.height; y++)
        for (int x = window.x; x < window.x + window.width; x++) {
            const float *position = features(y, x);
            for (int c = 0; c < channels; c++) mean[c] += position[c];
        }
    for (auto &value : mean) value /= static_cast<double>(window.width) * window.height;
    for (int k = 0; k < classes; k++) {
        double sum = 0;
        for (int c = 0; c < channels; c++) sum += stage.classifier[static_cast<size_t>(k) * channels + c] * mean[c];
        logits[k] = static_cast<float>(sum);
    }
}

} // namespace fovea
