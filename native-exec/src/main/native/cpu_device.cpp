// The backend `cpu`: fp32 in maps with zero borders, threads over blocks of channels and pixels.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <thread>

#include "compose.h"
#include "cpu_convolution.h"
#include "store.h"

namespace fovea {

namespace {

using cpu::Map;
using cpu::Maps;
using cpu::Packed;
using cpu::Pixel;

// Maps of one form, one for each slot or for each place in a batch.
struct Buffers {
    Buffers() = default;
    Buffers(const Level &level, int border, int count) : form{level.width, level.height, level.channels, border} {
        for (int i = 0; i < count; i++) memory.emplace_back(form.size()); // zeroed here, so that no plan meets a page fault
    }

    Map form;
    std::vector<std::vector<float>> memory;

    Maps of(const int *places, int count) {
        Maps maps{form, {}};
        for (int i = 0; i < count; i++) maps.bases.push_back(memory[places ? places[i] : i].data());
        return maps;
    }
};

struct PackedBlock {
    explicit PackedBlock(const Block &block) : first(block.first), second(block.second) {
        if (block.projected()) shortcut = std::make_unique<Packed>(block.shortcut);
    }
    Packed first, second;
    std::unique_ptr<Packed> shortcut;
};

struct CpuNet {
    explicit CpuNet(const fovea_shape &shape) : net(shape), stem(net.stem), slots(shape.slots) {
        stem_maps = Buffers(net.stem_level, 1, shape.batch);
        if (net.pooled()) pooled_maps = Buffers(net.levels[1], 1, shape.batch);
        levels.emplace_back(net.levels[0], net.stem.kernel / 2, shape.slots);
        middle.resize(1), shortcut.resize(1), between.resize(1), blocks.resize(1);
        for (int s = 1; s <= shape.stages; s++) {
            levels.emplace_back(net.levels[s], 1, shape.slots);
            middle.emplace_back(net.levels[s], 1, shape.batch);
            shortcut.emplace_back(net.levels[s], 1, shape.batch);
            between.emplace_back(net.levels[s], 1, shape.blocks > 1 ? 2 * shape.batch : 0);
            blocks.emplace_back();
            for (const auto &block : net.stages[s - 1].blocks) blocks.back().emplace_back(block);
        }
    }

    Network net;
    Packed stem;
    std::vector<std::vector<PackedBlock>> blocks; // by stage, from 1
    std::vector<Slot> slots;
    std::vector<Buffers> levels;                    // kept, by slot
    Buffers stem_maps, pooled_maps;                 // within a launch, by place in the batch
    std::vector<Buffers> middle, shortcut, between; // likewise, by stage; `between` blocks, two in turn
};

struct CpuFrame {
    int width, height;
    std::vector<uint8_t> pixels;
};

// Where on a level a batch has something.
struct Active {
    std::vector<Pixel> pixels;
    bool partial = false;

    Active(const std::vector<const Slot *> &batch, const Level &level) {
        for (size_t i = 0; i < batch.size(); i++) {
            const auto mask = mask_of(batch[i]->rectangles, level);
            for (int p = 0; p < level.width * level.height; p++) {
                if (mask[p]) pixels.push_back({static_cast<int>(i), p / level.width, p % level.width});
                else partial = true;
            }
        }
    }
};

class Cpu final : public Store<CpuNet, CpuFrame> {
public:
    explicit Cpu(int wanted) : threads(wanted) {}

    int create_network(const fovea_shape &shape) override {
        nets.push_back(std::make_unique<CpuNet>(shape));
        return networks() - 1;
    }

    int upload_frame(int width, int height, const uint8_t *pixels) override {
        frames.push_back(std::make_unique<CpuFrame>(CpuFrame{width, height, {pixels, pixels + static_cast<size_t>(width) * height * 3}}));
        return static_cast<int>(frames.size()) - 1;
    }

    void compose(int network, int slot, const fovea_rectangle *rectangles, int count) override {
        auto &to = slot_at(network, slot);
        for (int i = 0; i < count; i++) check(network, rectangles[i]);
        auto &level = at(network).levels[0];
        std::fill(level.memory[slot].begin(), level.memory[slot].end(), 0.0f);
        for (int i = 0; i < count; i++) resize(rectangles[i], level.form, level.memory[slot].data());
        to.rectangles.assign(rectangles, rectangles + count);
        to.ready = 0;
    }

    Span run_stage(int network, int stage, const int *slots, int count, bool poisoned) override {
        check_batch(network, stage, slots, count);
        const int64_t begin = now();
        auto &net = at(network);
        std::vector<const Slot *> batch;
        for (int i = 0; i < count; i++) batch.push_back(&net.slots[slots[i]]);
        const Active active(batch, net.net.levels[stage]);
        Maps x = stage == 1 ? run_stem(net, batch, slots, poisoned) : net.levels[stage - 1].of(slots, count);
        const auto &blocks = net.blocks[stage];
        for (size_t b = 0; b < blocks.size(); b++) {
            const bool last = b + 1 == blocks.size();
            const Maps out = last ? net.levels[stage].of(slots, count) : turn(net.between[stage], b % 2, net.net.shape.batch, count);
            run_block(net, stage, blocks[b], x, out, active, poisoned);
            x = out;
        }
        for (int i = 0; i < count; i++) net.slots[slots[i]].ready = stage;
        answer(net, stage, slots, count);
        return {begin, now()};
    }

    void read(int network, int slot, int what, float *values, int64_t count) override {
        const auto &from = slot_at(network, slot);
        if (what == -1) {
            if (count != static_cast<int64_t>(from.logits.size())) throw Failure(FOVEA_BAD_ARGUMENT, "count of logits");
            std::copy(from.logits.begin(), from.logits.end(), values);
            return;
        }
        auto &net = at(network);
        check_index("level", what, net.net.shape.stages + 1);
        if (from.ready < what) throw Failure(FOVEA_NOT_READY, "level " + std::to_string(what));
        const auto &form = net.levels[what].form;
        const size_t row = static_cast<size_t>(form.width) * form.channels;
        if (count != static_cast<int64_t>(row) * form.height) throw Failure(FOVEA_BAD_ARGUMENT, "count of features");
        for (int y = 0; y < form.height; y++) memcpy(values + y * row, &net.levels[what].memory[slot][form.at(y, 0)], row * sizeof(float));
    }

private:
    int threads;

    void resize(const fovea_rectangle &r, const Map &form, float *to) const {
        const auto &frame = *frames[r.frame];
        std::vector<Between> across;
        for (int i = 0; i < r.width; i++) across.push_back(between(i, r.from_width, r.width));
#pragma omp parallel for schedule(static) num_threads(threads)
        for (int j = 0; j < r.height; j++) {
            const Between down = between(j, r.from_height, r.height);
            float *out = to + form.at(r.y + j, r.x);
            for (int i = 0; i < r.width; i++)
                for (int c = 0; c < 3; c++) *out++ = sample(frame.pixels.data(), frame.width, r, across[i], down, c);
        }
    }

    static Maps turn(Buffers &buffers, int which, int batch, int count) {
        std::vector<int> places;
        for (int i = 0; i < count; i++) places.push_back(which * batch + i);
        return buffers.of(places.data(), count);
    }

    // Outputs of a launch: 0 where nothing is written, NaN where something must be, if asked.
    void prepare(const Maps &maps, const Active &active, bool poisoned) const {
        if (active.partial) {
#pragma omp parallel for schedule(static) num_threads(threads)
            for (size_t i = 0; i < maps.bases.size(); i++) memset(maps.bases[i], 0, maps.form.size() * sizeof(float));
        }
        if (!poisoned) return;
        for (const auto &pixel : active.pixels)
            std::fill_n(maps.bases[pixel.input] + maps.form.at(pixel.y, pixel.x), maps.form.channels, std::numeric_limits<float>::quiet_NaN());
    }

    Maps run_stem(CpuNet &net, const std::vector<const Slot *> &batch, const int *slots, bool poisoned) {
        const int count = static_cast<int>(batch.size());
        const Active active(batch, net.net.stem_level);
        const Maps out = net.stem_maps.of(nullptr, count);
        prepare(out, active, poisoned);
        cpu::convolve(net.stem, net.levels[0].of(slots, count), out, nullptr, true, active.pixels, threads);
        if (!net.net.pooled()) return out;
        const Active halved(batch, net.net.levels[1]);
        const Maps pooled = net.pooled_maps.of(nullptr, count);
        prepare(pooled, halved, poisoned);
        pool(out, pooled, halved);
        return pooled;
    }

    // The greatest of 3 x 3, stride 2. The stem ends in a ReLU, so that the zeros of borders and masks never win.
    void pool(const Maps &in, const Maps &out, const Active &active) const {
        const int channels = in.form.channels;
#pragma omp parallel for schedule(static) num_threads(threads)
        for (size_t n = 0; n < active.pixels.size(); n++) {
            const auto &pixel = active.pixels[n];
            float *most = out.bases[pixel.input] + out.form.at(pixel.y, pixel.x);
            std::fill_n(most, channels, 0.0f);
            for (int y = -1; y <= 1; y++)
                for (int x = -1; x <= 1; x++) {
                    const float *from = in.bases[pixel.input] + in.form.at(2 * pixel.y + y, 2 * pixel.x + x);
                    for (int c = 0; c < channels; c++) most[c] = from[c] > most[c] || from[c] != from[c] ? from[c] : most[c]; // a NaN stays
                }
        }
    }

    void run_block(CpuNet &net, int stage, const PackedBlock &block, const Maps &x, const Maps &out, const Active &active, bool poisoned) {
        const int count = static_cast<int>(x.bases.size());
        const Maps middle = net.middle[stage].of(nullptr, count), shortcut = net.shortcut[stage].of(nullptr, count);
        prepare(middle, active, poisoned);
        prepare(out, active, poisoned);
        cpu::convolve(block.first, x, middle, nullptr, true, active.pixels, threads);
        if (block.shortcut) {
            prepare(shortcut, active, poisoned);
            cpu::convolve(*block.shortcut, x, shortcut, nullptr, false, active.pixels, threads);
        }
        cpu::convolve(block.second, middle, out, block.shortcut ? &shortcut : &x, true, active.pixels, threads);
    }

    void answer(CpuNet &net, int stage, const int *slots, int count) const {
        const auto &level = net.levels[stage];
        const int classes = net.net.shape.classes;
#pragma omp parallel for schedule(dynamic, 1) num_threads(threads)
        for (int i = 0; i < count; i++) {
            auto &slot = net.slots[slots[i]];
            const auto &memory = level.memory[slots[i]];
            slot.logits.resize(slot.rectangles.size() * classes);
            for (size_t r = 0; r < slot.rectangles.size(); r++)
                classify(net.net.stages[stage - 1], window_at(slot.rectangles[r], net.net.levels[stage]), level.form.channels, classes,
                         [&](int y, int x) { return &memory[level.form.at(y, x)]; }, &slot.logits[r * classes]);
        }
    }
};

} // namespace

std::vector<uint8_t> mask_of(const std::vector<fovea_rectangle> &rectangles, const Level &level) {
    std::vector<uint8_t> mask(static_cast<size_t>(level.width) * level.height);
    for (const auto &rectangle : rectangles) {
        const Window window = window_at(rectangle, level);
        for (int y = window.y; y < window.y + window.height; y++) std::fill_n(mask.begin() + static_cast<size_t>(y) * level.width + window.x, window.width, 1);
    }
    return mask;
}

std::unique_ptr<Device> open_cpu(int threads) {
    const int all = std::max(1u, std::thread::hardware_concurrency());
    return std::make_unique<Cpu>(threads == 0 ? all : threads);
}

bool probe_cpu(std::string &about) {
    about = "CPU with " + std::to_string(std::thread::hardware_concurrency()) + " threads";
    return true;
}

} // namespace fovea
