// Stands in for the backend `cuda` where the library was built without nvcc.
#include "device.h"

namespace fovea {

bool probe_cuda(std::string &about) {
    about = "libfovea was built without nvcc";
    return false;
}

std::unique_ptr<Device> open_cuda(int) { throw Failure(FOVEA_NOT_AVAILABLE, "built without nvcc"); }

} // namespace fovea
