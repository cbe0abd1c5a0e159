#include "network.h"

#include <cmath>

namespace fovea {

namespace {

// SplitMix64 (Steele, Lea, Flood 2014): integers only, so that every machine and Java draw the same.
class Draws {
public:
    explicit Draws(int64_t seed) : state(static_cast<uint64_t>(seed)) {}

    // Uniform in [-bound, bound), on a grid of 2^-23 bound: exact in float.
    float symmetric(float bound) {
        const auto bits = static_cast<float>(next() >> 40);
        return (bits * (1.0f / 8388608.0f) - 1.0f) * bound;
    }

private:
    uint64_t next() {
        uint64_t z = state += 0x9E3779B97F4A7C15ull;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }

    uint64_t state;
};

// The bound of a uniform draw that keeps the variance of activations under ReLU (He et al. 2015), times a gain.
float bound_of(double gain, int fan_in) {
    return static_cast<float>(gain * std::sqrt(6.0 / fan_in));
}

Convolution convolution(Draws &draws, int in, int out, int kernel, int stride, double gain) {
    Convolution made{in, out, kernel, stride, {}, {}};
    const int fan_in = in * kernel * kernel;
    const float bound = bound_of(gain, fan_in);
    made.weights.resize(static_cast<size_t>(out) * fan_in);
    made.bias.resize(out);
    for (auto &weight : made.weights) weight = draws.symmetric(bound);
    for (auto &bias : made.bias) bias = draws.symmetric(0.05f);
    return made;
}

// The gains .5 and .7 keep the sum of both branches near the variance of x.
Block block(Draws &draws, int in, int out, int stride) {
    Block made;
    made.first = convolution(draws, in, out, 3, stride, 1.0);
    made.second = convolution(draws, out, out, 3, 1, 0.5);
    if (in != out || stride != 1) made.shortcut = convolution(draws, in, out, 1, stride, 0.7);
    return made;
}

int halved(int size) { return (size + 1) / 2; }

Level halved(const Level &from, int channels) {
    return {halved(from.width), halved(from.height), channels, from.stride * 2};
}

} // namespace

Network::Network(const fovea_shape &wanted) : shape(wanted) {
    Draws draws(shape.seed);
    levels[0] = {shape.width, shape.height, 3, 1};
    stem = convolution(draws, 3, shape.channels, shape.stem, pooled() ? 2 : 1, 1.0);
    stem_level = pooled() ? halved(levels[0], shape.channels) : Level{shape.width, shape.height, shape.channels, 1};
    levels[1] = pooled() ? halved(stem_level, shape.channels) : stem_level;
    int in = shape.channels;
    for (int s = 1; s <= shape.stages; s++) {
        const int out = shape.channels << (s - 1);
        if (s > 1) levels[s] = halved(levels[s - 1], out);
        Stage stage;
        for (int b = 0; b < shape.blocks; b++) {
            stage.blocks.push_back(block(draws, in, out, b == 0 && s > 1 ? 2 : 1));
            in = out;
        }
        stage.classifier.resize(static_cast<size_t>(shape.classes) * out);
        const float bound = bound_of(1.0, out);
        for (auto &weight : stage.classifier) weight = draws.symmetric(bound);
        stages.push_back(std::move(stage));
    }
}

bool is_sound(const fovea_shape &s) {
    const auto within = [](int value, int least, int most) { return value >= least && value <= most; };
    return within(s.width, 8, 4096) && within(s.height, 8, 4096) && within(s.stages, 1, 4) && within(s.channels, 32, 256) && s.channels % 32 == 0
           && within(s.blocks, 1, 8) && within(s.classes, 1, 1024) && (s.stem == 3 || s.stem == 7) && within(s.batch, 1, 1024)
           && within(s.slots, s.batch, 65536) && s.reserved == 0;
}

Window window_at(const fovea_rectangle &r, const Level &level) {
    const auto up = [&](int edge) { return (edge + level.stride - 1) / level.stride; };
    const int x = r.x / level.stride, y = r.y / level.stride;
    return {x, y, up(r.x + r.width) - x, up(r.y + r.height) - y};
}

} // namespace fovea
