#include "cpu_convolution.h"

#include <algorithm>
#include <cstring>

namespace fovea::cpu {

namespace {

constexpr int LANES = 32; // output channels of a tile
constexpr int CHUNK = 48; // pixels that one thread takes at a time; a block of weights stays in its cache meanwhile

typedef float vector16 __attribute__((vector_size(64), aligned(4)));

// The pointers of a run of pixels: its first tap, its output, and what is added to it (or null).
struct Run {
    const float *in[CHUNK];
    float *out[CHUNK];
    const float *residual[CHUNK];
    int count = 0;
};

// N pixels by 32 channels, in 2 N accumulators. Every pixel adds its products in the same order whatever N is, so that
// neither its place in a batch nor its place on a canvas changes a bit of the result.
template <int N>
inline __attribute__((always_inline)) void tile(const Packed &p, size_t pitch, int channel, const Run &run, int first, bool relu) {
    vector16 low[N], high[N];
    for (int n = 0; n < N; n++) {
        memcpy(&low[n], &p.bias[channel], sizeof low[n]);
        memcpy(&high[n], &p.bias[channel + 16], sizeof high[n]);
    }
    const int row = p.kernel * p.in; // taps of a row are neighbours in memory, in the map as in the weights
    const float *weights = &p.weights[static_cast<size_t>(channel) * p.kernel * row];
    for (int y = 0; y < p.kernel; y++) {
        const float *taps[N];
        for (int n = 0; n < N; n++) taps[n] = run.in[first + n] + y * pitch;
        for (int i = 0; i < row; i++, weights += LANES) {
            vector16 w0, w1;
            memcpy(&w0, weights, sizeof w0);
            memcpy(&w1, weights + 16, sizeof w1);
#pragma GCC unroll 12
            for (int n = 0; n < N; n++) {
                const float tap = taps[n][i];
                low[n] += w0 * tap;
                high[n] += w1 * tap;
            }
        }
    }
    for (int n = 0; n < N; n++) {
        float sums[LANES];
        memcpy(sums, &low[n], sizeof low[n]);
        memcpy(sums + 16, &high[n], sizeof high[n]);
        const float *residual = run.residual[first + n];
        float *out = run.out[first + n] + channel;
        for (int j = 0; j < LANES; j++) {
            const float sum = sums[j] + (residual ? residual[channel + j] : 0.0f);
            out[j] = relu && sum <= 0.0f ? 0.0f : sum; // a NaN stays one; -0 becomes +0, as a masked position is
        }
    }
}

// Tiles of at most P pixels: what fits the registers of the instruction set.
template <int P>
inline __attribute__((always_inline)) void tiles(const Packed &p, size_t pitch, int channel, const Run &run, bool relu) {
    for (int first = 0; first < run.count;) {
        const int left = run.count - first;
        const int size = left <= P ? left : left < 2 * P ? (left + 1) / 2 : P; // 16 as 8 + 8, not as 12 + 4
        switch (size) {
#define FOVEA_CASE(N)                                                            \
    case N:                                                                      \
        if constexpr (N <= P) tile<N>(p, pitch, channel, run, first, relu); \
        break;
            FOVEA_CASE(1) FOVEA_CASE(2) FOVEA_CASE(3) FOVEA_CASE(4) FOVEA_CASE(5) FOVEA_CASE(6)
            FOVEA_CASE(7) FOVEA_CASE(8) FOVEA_CASE(9) FOVEA_CASE(10) FOVEA_CASE(11) FOVEA_CASE(12)
#undef FOVEA_CASE
        }
        first += size;
    }
}

typedef void Kernel(const Packed &, size_t, int, const Run &, bool);

// One binary for several levels of x86-64. By hand rather than by target_clones, because each level wants its own tile:
// 24 accumulators of 32 AVX-512 registers, 12 of 16 AVX registers (a vector16 takes two of them).
#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v4"))) void kernel_v4(const Packed &p, size_t pitch, int channel, const Run &run, bool relu) {
    tiles<12>(p, pitch, channel, run, relu);
}

__attribute__((target("arch=x86-64-v3"))) void kernel_v3(const Packed &p, size_t pitch, int channel, const Run &run, bool relu) {
    tiles<3>(p, pitch, channel, run, relu);
}
#endif

void kernel_plain(const Packed &p, size_t pitch, int channel, const Run &run, bool relu) { tiles<3>(p, pitch, channel, run, relu); }

Kernel *best_kernel() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("x86-64-v4")) return kernel_v4;
    if (__builtin_cpu_supports("x86-64-v3")) return kernel_v3;
#endif
    return kernel_plain;
}

} // namespace

Packed::Packed(const Convolution &c) : in(c.in), out(c.out), kernel(c.kernel), stride(c.stride), weights(c.weights.size()), bias(c.bias) {
    const int taps = kernel * kernel;
    size_t drawn = 0;
    for (int o = 0; o < out; o++)
        for (int i = 0; i < in; i++)
            for (int tap = 0; tap < taps; tap++)
                weights[((static_cast<size_t>(o / LANES) * taps + tap) * in + i) * LANES + o % LANES] = c.weights[drawn++];
}

void convolve(const Packed &p, const Maps &in, const Maps &out, const Maps *residual, bool relu, const std::vector<Pixel> &pixels, int threads) {
    static Kernel *const kernel = best_kernel();
    const int count = static_cast<int>(pixels.size()), chunks = (count + CHUNK - 1) / CHUNK, blocks = p.out / LANES;
    const int reach = p.kernel / 2;
#pragma omp parallel for schedule(dynamic, 1) num_threads(threads)
    for (int task = 0; task < chunks * blocks; task++) { // blocks outermost: neighbouring tasks share their weights
        const int channel = task / chunks * LANES, first = task % chunks * CHUNK;
        Run run;
        run.count = std::min(CHUNK, count - first);
        for (int n = 0; n < run.count; n++) {
            const Pixel &pixel = pixels[first + n];
            run.in[n] = in.bases[pixel.input] + in.form.at(pixel.y * p.stride - reach, pixel.x * p.stride - reach);
            run.out[n] = out.bases[pixel.input] + out.form.at(pixel.y, pixel.x);
            run.residual[n] = residual ? residual->bases[pixel.input] + residual->form.at(pixel.y, pixel.x) : nullptr;
        }
        kernel(p, in.form.pitch(), channel, run, relu);
    }
}

} // namespace fovea::cpu
