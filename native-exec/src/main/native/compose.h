// One pixel of a composed input, the same arithmetic on every device.
#pragma once

#include <cstdint>

#include "fovea.h"

#ifdef __CUDACC__
#define FOVEA_ANYWHERE __host__ __device__
#else
#define FOVEA_ANYWHERE
#endif

namespace fovea {

// Where a position of the resized rectangle lies between two of the source: bilinear, centres aligned, edges repeated.
struct Between {
    int low, high;
    float weight; // of high
};

FOVEA_ANYWHERE inline Between between(int position, int from, int to) {
    const float ratio = static_cast<float>(from) / static_cast<float>(to);
    float at = (static_cast<float>(position) + 0.5f) * ratio - 0.5f;
    const float last = static_cast<float>(from - 1);
    at = at < 0.0f ? 0.0f : at > last ? last : at;
    const int low = static_cast<int>(at);
    return {low, low + 1 < from ? low + 1 : from - 1, at - static_cast<float>(low)};
}

// Channel c of a pixel of the resized rectangle, in -1 .. 1; `pixels` is the frame, `pitch` its width. It depends on nothing
// outside the source rectangle, nor on where on the input the rectangle lies.
FOVEA_ANYWHERE inline float sample(const uint8_t *pixels, int pitch, const fovea_rectangle &r, const Between &across, const Between &down, int c) {
    const auto at = [&](int row, int column) {
        const int64_t index = (static_cast<int64_t>(r.from_y + row) * pitch + r.from_x + column) * 3 + c;
        return (static_cast<float>(pixels[index]) - 128.0f) * (1.0f / 128.0f);
    };
    const float upper = at(down.low, across.low) + across.weight * (at(down.low, across.high) - at(down.low, across.low));
    const float lower = at(down.high, across.low) + across.weight * (at(down.high, across.high) - at(down.high, across.low));
    return upper + down.weight * (lower - upper);
}

} // namespace fovea
