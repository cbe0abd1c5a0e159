// Convolution on the CPU as an implicit matrix product: pixels by output channels.
#pragma once

#include <cstddef>
#include <vector>

#include "network.h"

namespace fovea::cpu {

// Weights as the tile reads them: [out / 32][row][column][in][32].
struct Packed {
    explicit Packed(const Convolution &from);

    int in, out, kernel, stride;
    std::vector<float> weights, bias;
};

// A feature map in memory: rows of pixels of channels, with a border of zeros so that no tap needs a bounds test.
struct Map {
    int width = 0, height = 0, channels = 0, border = 0;

    size_t pitch() const { return static_cast<size_t>(width + 2 * border) * channels; }
    size_t size() const { return pitch() * (height + 2 * border); }
    size_t at(int y, int x) const { return (y + border) * pitch() + static_cast<size_t>(x + border) * channels; }
};

// An output position: of which input of the batch, and where.
struct Pixel {
    int input, y, x;
};

// Where the maps of a batch are; `bases[i]` is the map of input i.
struct Maps {
    Map form;
    std::vector<float *> bases;
};

// out = in * weights + bias (+ residual), at these pixels of `out` only; the others keep what they hold.
void convolve(const Packed &weights, const Maps &in, const Maps &out, const Maps *residual, bool relu, const std::vector<Pixel> &pixels, int threads);

} // namespace fovea::cpu
