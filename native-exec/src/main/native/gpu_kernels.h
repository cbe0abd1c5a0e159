// The kernels of `cuda`, compiled by nvcc for GPUs and by g++ for tests; the words in capitals are gpu_cuda.h or gpu_emulation.h.
//
// Maps are rows of positions of channels in fp16, a multiple of 8 channels so that 16 bytes are loaded at a time. Kept maps are
// indexed by slot, others by place in the batch. Sums are fp32.
#pragma once

#include "compose.h"

namespace GPU_NAMESPACE {

struct alignas(16) Eight {
    half16 at[8];
};

constexpr int COLOURS = 8; // channels of the input: red, green, blue, and zeros up to 16 bytes

// A convolution as a matrix product: positions of the batch by output channels over taps.
struct ConvolutionForm {
    int batch, height, width, in;      // of what is read
    int rows, columns, out;            // of what is written
    int kernel, stride;
    int splits;                        // blocks that share the taps of a tile, CHUNK taps each; 1: one block takes all
    const int *from_slots, *to_slots;  // null: by place in the batch
    const int *slots;                  // of the batch, for masks
    const uint8_t *masks;              // [slot][position]: 1 where an object is
    int relu;
};

constexpr int TILE_ROWS = 64, TILE_COLUMNS = 64, TILE_TAPS = 32;
constexpr int PITCH = TILE_TAPS + 8; // keeps rows apart in the banks of shared memory, and 16-byte aligned
constexpr int CHUNK = 576;           // taps summed from zero before they are added to the total, see convolve

FOVEA_ANYWHERE inline int64_t place(const int *slots, int input) { return slots ? slots[input] : input; }

#ifdef __CUDACC__
#define FOVEA_ON_DEVICE __device__
#else
#define FOVEA_ON_DEVICE
#endif

// Eight taps from t on, of the input for the position m: all of one pixel, as `in` is a multiple of 8.
FOVEA_ON_DEVICE inline Eight taps(const half16 *in, const ConvolutionForm &q, int m, int t) {
    const int channel = t % q.in, column = t / q.in % q.kernel, row = t / q.in / q.kernel;
    const int x = m % q.columns * q.stride - q.kernel / 2 + column;
    const int y = m / q.columns % q.rows * q.stride - q.kernel / 2 + row;
    Eight none{};
    const int positions = q.rows * q.columns;
    if (m >= q.batch * positions || t >= q.kernel * q.kernel * q.in || x < 0 || x >= q.width || y < 0 || y >= q.height) return none;
    const int64_t map = place(q.from_slots, m / positions);
    return *reinterpret_cast<const Eight *>(in + ((map * q.height + y) * q.width + x) * q.in + channel);
}

// Bias, residual, ReLU and mask of one output value.
FOVEA_ON_DEVICE inline void finish(const ConvolutionForm &q, int m, int channel, float sum, const float *bias, const half16 *residual,
                                   const int *residual_slots, half16 *out) {
    const int positions = q.rows * q.columns, input = m / positions, position = m % positions;
    const int64_t value = (place(q.to_slots, input) * positions + position) * q.out + channel;
    sum += bias[channel];
    if (residual) sum += to_float(residual[(place(residual_slots, input) * positions + position) * q.out + channel]);
    if (q.relu && sum <= 0.0f) sum = 0.0f;
    if (!q.masks[static_cast<int64_t>(q.slots[input]) * positions + position]) sum = 0.0f;
    out[value] = to_half(sum);
}

// Tiles of 64 positions by 64 channels; four warps of 32 by 32. Block z of `splits` takes one CHUNK of taps and leaves its sums in
// `partial`; without splits one block takes all chunks. Either way each chunk is summed from zero and the chunks are added in
// order, so that how many inputs share a launch changes no bit of a result.
KERNEL convolve(const half16 *in, const half16 *weights, const float *bias, const half16 *residual, const int *residual_slots, half16 *out,
                float *partial, ConvolutionForm q) {
    SHARED half16 left[2][TILE_ROWS * PITCH];
    SHARED half16 right[2][TILE_COLUMNS * PITCH];
    SHARED float sums[TILE_ROWS * (TILE_COLUMNS + 4)];
    const int all = q.kernel * q.kernel * q.in, positions = q.batch * q.rows * q.columns;
    const int m0 = BLOCK.x * TILE_ROWS, n0 = BLOCK.y * TILE_COLUMNS;
    const int begin = q.splits > 1 ? BLOCK.z * CHUNK : 0, end = q.splits > 1 && begin + CHUNK < all ? begin + CHUNK : all;
    Sums total[WARPS_HELD][2][2], chunk[WARPS_HELD][2][2];
    WARPS(w) for (int i = 0; i < 4; i++) zero(total[OF(w)][i / 2][i % 2]), zero(chunk[OF(w)][i / 2][i % 2]);

#define FOVEA_FILL(buffer, from)                                                                                                      \
    THREADS(v, TILE_ROWS *TILE_TAPS / 8) {                                                                                            \
        const int row = v / (TILE_TAPS / 8), tap = (from) + v % (TILE_TAPS / 8) * 8;                                                  \
        *reinterpret_cast<Eight *>(&left[buffer][row * PITCH + tap - (from)]) = taps(in, q, m0 + row, tap);                           \
        const bool inside = n0 + row < q.out && tap < all;                                                                            \
        *reinterpret_cast<Eight *>(&right[buffer][row * PITCH + tap - (from)]) =                                                      \
            inside ? *reinterpret_cast<const Eight *>(weights + static_cast<int64_t>(n0 + row) * all + tap) : Eight{};                \
    }

    FOVEA_FILL(0, begin)
    SYNC();
    for (int t = begin, buffer = 0; t < end; t += TILE_TAPS, buffer ^= 1) {
        if (t + TILE_TAPS < end) { FOVEA_FILL(buffer ^ 1, t + TILE_TAPS) } // while this one is multiplied
        WARPS(w) {
            const int row = (w >> 1) * 32, column = (w & 1) * 32;
            for (int k = 0; k < TILE_TAPS; k += 16) {
                Left a[2];
                Right b[2];
                for (int i = 0; i < 2; i++) load(a[i], &left[buffer][(row + 16 * i) * PITCH + k], PITCH);
                for (int i = 0; i < 2; i++) load(b[i], &right[buffer][(column + 16 * i) * PITCH + k], PITCH);
                for (int i = 0; i < 4; i++) multiply(chunk[OF(w)][i / 2][i % 2], a[i / 2], b[i % 2]);
            }
            if ((t + TILE_TAPS) % CHUNK == 0 || t + TILE_TAPS >= end)
                for (int i = 0; i < 4; i++) add(total[OF(w)][i / 2][i % 2], chunk[OF(w)][i / 2][i % 2]), zero(chunk[OF(w)][i / 2][i % 2]);
        }
        SYNC();
    }
#undef FOVEA_FILL

    constexpr int pitch = TILE_COLUMNS + 4;
    WARPS(w) for (int i = 0; i < 4; i++) store(&sums[((w >> 1) * 32 + i / 2 * 16) * pitch + (w & 1) * 32 + i % 2 * 16], total[OF(w)][i / 2][i % 2], pitch);
    SYNC();
    THREADS(v, TILE_ROWS *TILE_COLUMNS) {
        const int m = m0 + v / TILE_COLUMNS, channel = n0 + v % TILE_COLUMNS;
        if (m >= positions || channel >= q.out) continue;
        const float sum = sums[v / TILE_COLUMNS * pitch + v % TILE_COLUMNS];
        if (q.splits > 1) partial[(static_cast<int64_t>(BLOCK.z) * positions + m) * q.out + channel] = sum;
        else finish(q, m, channel, sum, bias, residual, residual_slots, out);
    }
}

// Adds the partial sums of a split convolution in the order of their chunks.
KERNEL gather_splits(const float *partial, const float *bias, const half16 *residual, const int *residual_slots, half16 *out, ConvolutionForm q) {
    const int positions = q.batch * q.rows * q.columns;
    const int64_t first = static_cast<int64_t>(BLOCK.x) * 1024;
    THREADS(v, 1024) {
        const int64_t value = first + v;
        if (value >= static_cast<int64_t>(positions) * q.out) continue;
        float sum = 0.0f;
        for (int split = 0; split < q.splits; split++) sum += partial[split * static_cast<int64_t>(positions) * q.out + value];
        finish(q, static_cast<int>(value / q.out), static_cast<int>(value % q.out), sum, bias, residual, residual_slots, out);
    }
}

// Where the rectangles of each slot are: the first `counts[slot]` of its `limit` places.
struct Placed {
    const fovea_rectangle *rectangles;
    const int *counts;
    int limit;
};

// The inputs of a batch, block by row: resized rectangles, 0 elsewhere.
KERNEL compose_rows(const uint8_t *const *frames, const int *widths, Placed placed, const int *slots, half16 *inputs, int width, int height) {
    const int slot = slots[BLOCK.y], y = BLOCK.x;
    THREADS(x, width) {
        Eight pixel{};
        for (int r = 0; r < placed.counts[slot]; r++) {
            const fovea_rectangle &at = placed.rectangles[static_cast<int64_t>(slot) * placed.limit + r];
            const int i = x - at.x, j = y - at.y;
            if (i < 0 || j < 0 || i >= at.width || j >= at.height) continue;
            const fovea::Between across = fovea::between(i, at.from_width, at.width), down = fovea::between(j, at.from_height, at.height);
            for (int c = 0; c < 3; c++) pixel.at[c] = to_half(fovea::sample(frames[at.frame], widths[at.frame], at, across, down, c));
        }
        *reinterpret_cast<Eight *>(inputs + ((static_cast<int64_t>(slot) * height + y) * width + x) * COLOURS) = pixel;
    }
}

// The greatest of 3 x 3, stride 2, of maps that a ReLU left; a row of outputs to a block.
KERNEL pool_rows(const half16 *in, half16 *out, const uint8_t *masks, const int *slots, int width, int height, int channels) {
    const int columns = (width + 1) / 2, rows = (height + 1) / 2, y = BLOCK.x;
    const int64_t input = BLOCK.y;
    THREADS(v, columns *channels) {
        const int x = v / channels, c = v % channels;
        float most = 0.0f;
        for (int row = 2 * y - 1; row <= 2 * y + 1; row++)
            for (int column = 2 * x - 1; column <= 2 * x + 1; column++) {
                if (row < 0 || column < 0 || row >= height || column >= width) continue;
                const float value = to_float(in[((input * height + row) * width + column) * channels + c]);
                if (value > most || value != value) most = value; // a NaN stays
            }
        if (!masks[(static_cast<int64_t>(slots[input]) * rows + y) * columns + x]) most = 0.0f;
        out[((input * rows + y) * columns + x) * channels + c] = to_half(most);
    }
}

constexpr int MOST_CHANNELS = 2048;

// The classifier on the mean over each rectangle of each input of a batch; a rectangle to a block.
KERNEL classify_rectangles(const half16 *features, const float *classifier, Placed placed, const int *slots, float *logits, int width, int height,
                           int channels, int stride, int classes) {
    SHARED float mean[MOST_CHANNELS];
    const int slot = slots[BLOCK.y], r = BLOCK.x;
    const bool present = r < placed.counts[slot];
    const fovea_rectangle none{}, &at = present ? placed.rectangles[static_cast<int64_t>(slot) * placed.limit + r] : none;
    const int left = at.x / stride, upper = at.y / stride;
    const int right = (at.x + at.width + stride - 1) / stride, lower = (at.y + at.height + stride - 1) / stride;
    THREADS(c, channels) {
        float sum = 0.0f;
        for (int y = upper; y < lower; y++)
            for (int x = left; x < right; x++) sum += to_float(features[((static_cast<int64_t>(slot) * height + y) * width + x) * channels + c]);
        mean[c] = present ? sum / static_cast<float>((right - left) * (lower - upper)) : 0.0f;
    }
    SYNC();
    THREADS(k, classes) {
        float sum = 0.0f;
        for (int c = 0; c < channels; c++) sum += classifier[static_cast<int64_t>(k) * channels + c] * mean[c];
        if (present) logits[(static_cast<int64_t>(slot) * placed.limit + r) * classes + k] = sum;
    }
}

} // namespace GPU_NAMESPACE
