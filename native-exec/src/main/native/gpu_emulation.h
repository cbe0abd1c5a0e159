// The words that gpu_kernels.h is written in, for g++: a launch runs its blocks one after the other, a block its threads.
//
// Between two SYNC()s there are only THREADS or WARPS loops; what outlives a SYNC() lies in shared memory or in an array indexed
// by OF(warp). This checks tiling, gathering, bounds and epilogue; not races, which compute-sanitizer finds on a GPU.
#pragma once

#include <cstdint>
#include <cstring>

#define KERNEL inline void
#define SHARED static thread_local
#define SYNC()
#define THREADS(i, n) for (int i = 0; i < (n); i++)
#define WARPS(w) for (int w = 0; w < 4; w++)
#define OF(w) (w)
#define WARPS_HELD 4
#define BLOCK (fovea_block)
#define LAUNCH(stream, kernel, across, down, deep, ...)                                                  \
    do {                                                                                                 \
        for (fovea_block.z = 0; fovea_block.z < (deep); fovea_block.z++)                                 \
            for (fovea_block.y = 0; fovea_block.y < (down); fovea_block.y++)                             \
                for (fovea_block.x = 0; fovea_block.x < (across); fovea_block.x++) kernel(__VA_ARGS__); \
    } while (0)

#define GPU_NAMESPACE emulated

namespace emulated {

struct FoveaBlock {
    int x, y, z;
};
inline thread_local FoveaBlock fovea_block;

struct half16 {
    uint16_t bits;
};

// IEEE 754 binary16, subnormals, infinities and NaN included.
inline float to_float(half16 h) {
    const uint32_t sign = (h.bits & 0x8000u) << 16, exponent = h.bits >> 10 & 31, fraction = h.bits & 1023;
    uint32_t bits;
    float value;
    if (exponent == 0) {
        value = static_cast<float>(fraction) * 5.9604644775390625e-8f; // 2^-24
        memcpy(&bits, &value, sizeof bits);
        bits |= sign;
    } else {
        bits = sign | (exponent == 31 ? 0x7F800000u : (exponent + 112) << 23) | fraction << 13;
    }
    memcpy(&value, &bits, sizeof value);
    return value;
}

// Rounds to nearest, ties to even.
inline half16 to_half(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    const uint32_t sign = bits >> 16 & 0x8000u, magnitude = bits & 0x7FFFFFFFu;
    if (magnitude > 0x7F800000u) return {static_cast<uint16_t>(sign | 0x7E00u)}; // NaN
    if (magnitude >= 0x477FF000u) return {static_cast<uint16_t>(sign | 0x7C00u)};
    if (magnitude < 0x38800000u) { // subnormal: adding 1/2 leaves the fraction in the lowest bits
        float shifted;
        memcpy(&shifted, &magnitude, sizeof shifted);
        shifted += 0.5f;
        uint32_t moved;
        memcpy(&moved, &shifted, sizeof moved);
        return {static_cast<uint16_t>(sign | (moved - 0x3F000000u))};
    }
    const uint32_t rounded = magnitude + 0xFFFu + (magnitude >> 13 & 1) - 0x38000000u;
    return {static_cast<uint16_t>(sign | rounded >> 13)};
}

// 16 x 16 fragments of the tensor cores.
struct Left {
    float at[16][16];
};
struct Right {
    float at[16][16];
};
struct Sums {
    float at[16][16];
};

inline void zero(Sums &sums) { memset(&sums, 0, sizeof sums); }

inline void load(Left &left, const half16 *from, int pitch) {
    for (int i = 0; i < 16; i++)
        for (int k = 0; k < 16; k++) left.at[i][k] = to_float(from[i * pitch + k]);
}

inline void load(Right &right, const half16 *from, int pitch) { // columns in rows
    for (int j = 0; j < 16; j++)
        for (int k = 0; k < 16; k++) right.at[k][j] = to_float(from[j * pitch + k]);
}

inline void multiply(Sums &sums, const Left &left, const Right &right) {
    for (int i = 0; i < 16; i++)
        for (int k = 0; k < 16; k++)
            for (int j = 0; j < 16; j++) sums.at[i][j] += left.at[i][k] * right.at[k][j];
}

inline void add(Sums &to, const Sums &what) {
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 16; j++) to.at[i][j] += what.at[i][j];
}

inline void store(float *to, const Sums &sums, int pitch) {
    for (int i = 0; i < 16; i++) memcpy(to + i * pitch, sums.at[i], sizeof sums.at[i]);
}

} // namespace emulated
