// The words that gpu_kernels.h is written in, for nvcc: see gpu_emulation.h.
#pragma once

#include <cuda_fp16.h>
#include <mma.h>

#define KERNEL static __global__ void __launch_bounds__(128)
#define SHARED __shared__
#define SYNC() __syncthreads()
#define THREADS(i, n) for (int i = threadIdx.x; i < (n); i += blockDim.x)
#define WARPS(w) for ([[maybe_unused]] int w = threadIdx.x >> 5, once_ = 1; once_; once_ = 0)
#define OF(w) 0
#define WARPS_HELD 1
#define BLOCK (blockIdx)
#define LAUNCH(stream, kernel, across, down, deep, ...) kernel<<<dim3(across, down, deep), 128, 0, stream>>>(__VA_ARGS__)

#define GPU_NAMESPACE cuda

namespace cuda {

typedef half half16;
typedef nvcuda::wmma::fragment<nvcuda::wmma::matrix_a, 16, 16, 16, half, nvcuda::wmma::row_major> Left;
typedef nvcuda::wmma::fragment<nvcuda::wmma::matrix_b, 16, 16, 16, half, nvcuda::wmma::col_major> Right;
typedef nvcuda::wmma::fragment<nvcuda::wmma::accumulator, 16, 16, 16, float> Sums;

__host__ __device__ inline float to_float(half16 h) { return __half2float(h); }
__host__ __device__ inline half16 to_half(float value) { return __float2half(value); }
__device__ inline void zero(Sums &sums) { nvcuda::wmma::fill_fragment(sums, 0.0f); }
__device__ inline void load(Left &left, const half16 *from, int pitch) { nvcuda::wmma::load_matrix_sync(left, from, pitch); }
__device__ inline void load(Right &right, const half16 *from, int pitch) { nvcuda::wmma::load_matrix_sync(right, from, pitch); }
__device__ inline void multiply(Sums &sums, const Left &left, const Right &right) { nvcuda::wmma::mma_sync(sums, left, right, sums); }
__device__ inline void store(float *to, const Sums &sums, int pitch) { nvcuda::wmma::store_matrix_sync(to, sums, pitch, nvcuda::wmma::mem_row_major); }

__device__ inline void add(Sums &to, const Sums &what) {
    for (int i = 0; i < to.num_elements; i++) to.x[i] += what.x[i];
}

} // namespace cuda
