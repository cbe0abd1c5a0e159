// The backend `cuda`: memory, graphs, clock and confinement of a GPU; what it launches is gpu_device.h.
#include <cuda.h>
#include <cuda_runtime.h>

#include "gpu_cuda.h"

#include "gpu_device.h"

namespace cuda {

namespace {

void require(cudaError_t ended, const char *what) {
    if (ended == cudaSuccess) return;
    const auto status = ended == cudaErrorMemoryAllocation ? FOVEA_NO_MEMORY : FOVEA_DEVICE_FAILED;
    throw Failure(status, std::string(what) + ": " + cudaGetErrorString(ended));
}

// An entry of the driver, asked for by the version that its signature belongs to: nothing is linked with the driver.
template <class Function>
Function entry(const char *name, unsigned version) {
    void *found = nullptr;
    cudaDriverEntryPointQueryResult result;
    const auto ended = cudaGetDriverEntryPointByVersion(name, &found, version, cudaEnableDefault, &result);
    if (ended != cudaSuccess || result != cudaDriverEntryPointSuccess) throw Failure(FOVEA_NOT_AVAILABLE, std::string("a driver without ") + name);
    return reinterpret_cast<Function>(found);
}

// A stream that runs on so many multiprocessors only (green contexts, CUDA 12.4 and later).
cudaStream_t confined(int multiprocessors) {
    require(cudaFree(nullptr), "context");
    const auto resource_of = entry<decltype(&cuDeviceGetDevResource)>("cuDeviceGetDevResource", 12040);
    const auto split = entry<decltype(&cuDevSmResourceSplitByCount)>("cuDevSmResourceSplitByCount", 12040);
    const auto describe = entry<decltype(&cuDevResourceGenerateDesc)>("cuDevResourceGenerateDesc", 12040);
    const auto create = entry<decltype(&cuGreenCtxCreate)>("cuGreenCtxCreate", 12040);
    const auto stream_of = entry<decltype(&cuGreenCtxStreamCreate)>("cuGreenCtxStreamCreate", 12050);
    CUdevResource all, part, rest;
    CUdevResourceDesc description;
    CUgreenCtx context;
    CUstream stream;
    unsigned groups = 1;
    const bool made = resource_of(0, &all, CU_DEV_RESOURCE_TYPE_SM) == CUDA_SUCCESS
                      && split(&part, &groups, &all, &rest, 0, static_cast<unsigned>(multiprocessors)) == CUDA_SUCCESS
                      && describe(&description, &part, 1) == CUDA_SUCCESS
                      && create(&context, description, 0, CU_GREEN_CTX_DEFAULT_STREAM) == CUDA_SUCCESS
                      && stream_of(&stream, context, CU_STREAM_NON_BLOCKING, 0) == CUDA_SUCCESS;
    if (!made) throw Failure(FOVEA_NOT_AVAILABLE, "a green context");
    return stream;
}

cudaStream_t whole() {
    cudaStream_t stream;
    require(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking), "stream");
    return stream;
}

cudaEvent_t event() {
    cudaEvent_t made;
    require(cudaEventCreate(&made), "event");
    return made;
}

} // namespace

class Gpu {
public:
    using Graph = cudaGraphExec_t;

    explicit Gpu(int multiprocessors) : base(event()), begin(event()), end(event()) {
        stream = multiprocessors > 0 ? confined(multiprocessors) : whole();
        int all = 0;
        require(cudaDeviceGetAttribute(&all, cudaDevAttrMultiProcessorCount, 0), "attributes");
        filled = 2 * (multiprocessors > 0 ? multiprocessors : all);
        set_clock();
    }

    Gpu(const Gpu &) = delete;

    ~Gpu() {
        cudaStreamSynchronize(stream);
        for (auto graph : graphs) cudaGraphExecDestroy(graph);
        for (auto *part : memory) cudaFree(part);
        for (auto made : {base, begin, end}) cudaEventDestroy(made);
        cudaStreamDestroy(stream);
    }

    cudaStream_t stream;

    int blocks() const { return filled; }

    template <class T>
    T *alloc(size_t count) {
        void *made = nullptr;
        const size_t bytes = std::max<size_t>(count * sizeof(T), 16);
        require(cudaMalloc(&made, bytes), "memory");
        memory.push_back(made);
        fill(made, 0, bytes);
        return static_cast<T *>(made);
    }

    template <class T>
    T *upload(const std::vector<T> &values) {
        T *made = alloc<T>(values.size());
        put(made, values.data(), values.size() * sizeof(T));
        return made;
    }

    // Pageable memory is copied aside before the call returns, so that the caller may reuse it; get waits.
    void put(void *to, const void *from, size_t bytes) { require(cudaMemcpyAsync(to, from, bytes, cudaMemcpyHostToDevice, stream), "upload"); }
    void fill(void *to, int byte, size_t bytes) { require(cudaMemsetAsync(to, byte, bytes, stream), "fill"); }

    void get(void *to, const void *from, size_t bytes) {
        require(cudaMemcpyAsync(to, from, bytes, cudaMemcpyDeviceToHost, stream), "download");
        require(cudaStreamSynchronize(stream), "download");
    }

    template <class Launches>
    Graph record(const Launches &launches) {
        require(cudaStreamSynchronize(stream), "record");
        require(cudaStreamBeginCapture(stream, cudaStreamCaptureModeThreadLocal), "capture");
        launches();
        cudaGraph_t captured;
        require(cudaStreamEndCapture(stream, &captured), "capture");
        Graph made;
        require(cudaGraphInstantiate(&made, captured, 0), "graph");
        cudaGraphDestroy(captured);
        graphs.push_back(made);
        require(cudaGraphUpload(made, stream), "graph");
        return made;
    }

    Span run(Graph graph) {
        require(cudaEventRecord(begin, stream), "event");
        require(cudaGraphLaunch(graph, stream), "launch");
        require(cudaEventRecord(end, stream), "event");
        cudaError_t state;
        while ((state = cudaEventQuery(end)) == cudaErrorNotReady) {}
        require(state, "launch");
        const Span span{on_host(begin), on_host(end)};
        if (fovea::now() - base_host > MOST_DRIFT) set_clock();
        return span;
    }

private:
    static constexpr int64_t MOST_DRIFT = 10'000'000'000; // ns; a float of milliseconds loses 8 us after 100 s

    cudaEvent_t base, begin, end;
    int64_t base_host = 0; // when `base` was, on the host's clock; off by half of the shortest bracket at most
    int filled;
    std::vector<void *> memory;
    std::vector<Graph> graphs;

    int64_t on_host(cudaEvent_t at) {
        float milliseconds = 0;
        require(cudaEventElapsedTime(&milliseconds, base, at), "clock");
        return base_host + static_cast<int64_t>(static_cast<double>(milliseconds) * 1e6);
    }

    // An event on an idle stream, between two looks at the host's clock: the closest of 64.
    void set_clock() {
        int64_t closest = INT64_MAX;
        for (int i = 0; i < 64; i++) {
            const cudaEvent_t tried = event();
            require(cudaStreamSynchronize(stream), "clock");
            const int64_t before = fovea::now();
            require(cudaEventRecord(tried, stream), "clock");
            while (cudaEventQuery(tried) == cudaErrorNotReady) {}
            const int64_t bracket = fovea::now() - before;
            const bool closer = bracket < closest;
            cudaEventDestroy(closer ? base : tried);
            if (!closer) continue;
            closest = bracket;
            base = tried;
            base_host = before + bracket / 2;
        }
    }
};

} // namespace cuda

namespace fovea {

// In this order: the error of a first call would not tell a missing driver from an old one.
bool probe_cuda(std::string &about) {
    const auto version = [](int of) { return std::to_string(of / 1000) + "." + std::to_string(of % 1000 / 10); };
    int driver = 0, runtime = 0, devices = 0;
    cudaRuntimeGetVersion(&runtime);
    if (cudaDriverGetVersion(&driver) != cudaSuccess || driver == 0) {
        about = "no CUDA driver; install NVIDIA's for CUDA " + version(runtime) + " or later";
        return false;
    }
    if (driver < runtime) {
        about = "the CUDA driver is for CUDA " + version(driver) + ", older than " + version(runtime) + "; install a newer one";
        return false;
    }
    if (cudaGetDeviceCount(&devices) != cudaSuccess || devices == 0) {
        about = "a CUDA driver, and no device that it may use";
        return false;
    }
    cudaDeviceProp properties;
    if (cudaGetDeviceProperties(&properties, 0) != cudaSuccess) {
        about = "a CUDA device that does not answer";
        return false;
    }
    about = std::string(properties.name) + ", " + std::to_string(properties.multiProcessorCount) + " SMs";
    return true;
}

std::unique_ptr<Device> open_cuda(int multiprocessors) { return std::make_unique<cuda::GpuDevice<cuda::Gpu>>(multiprocessors); }

} // namespace fovea
