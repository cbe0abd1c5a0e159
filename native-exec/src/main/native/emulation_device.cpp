// The backend `emulation`: the kernels of `cuda` on the processor, block by block.
#include <functional>

#include "gpu_emulation.h"

#include "gpu_device.h"

namespace emulated {

// Memory of the host in place of a device's; a graph is what it launches.
class Gpu {
public:
    using Graph = std::function<void()>;

    explicit Gpu(int) {}

    int stream = 0;

    int blocks() const { return 8; } // few, so that small networks meet convolutions with splits and without

    template <class T>
    T *alloc(size_t count) {
        memory.emplace_back(std::max<size_t>(count * sizeof(T), 16), 0);
        return reinterpret_cast<T *>(memory.back().data());
    }

    template <class T>
    T *upload(const std::vector<T> &values) {
        T *made = alloc<T>(values.size());
        put(made, values.data(), values.size() * sizeof(T));
        return made;
    }

    void put(void *to, const void *from, size_t bytes) { memcpy(to, from, bytes); }
    void get(void *to, const void *from, size_t bytes) { memcpy(to, from, bytes); }
    void fill(void *to, int byte, size_t bytes) { memset(to, byte, bytes); }

    template <class Launches>
    Graph record(const Launches &launches) {
        return launches;
    }

    Span run(const Graph &graph) {
        const int64_t begin = fovea::now();
        graph();
        return {begin, fovea::now()};
    }

private:
    std::vector<std::vector<uint8_t>> memory; // 16-byte aligned, as operator new's is
};

} // namespace emulated

std::unique_ptr<fovea::Device> fovea::open_emulation() { return std::make_unique<emulated::GpuDevice<emulated::Gpu>>(0); }
