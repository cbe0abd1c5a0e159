// The device that launches the kernels; included after gpu_cuda.h or gpu_emulation.h, and once for each.
//
// Gpu, a class of its own in both worlds, offers memory (`alloc`, zeroed; `put`, `get`, `fill`), a `stream`, a `Graph` of launches
// that is recorded once and run often, and the number of `blocks` that fill the device.
#pragma once

#include <algorithm>
#include <map>

#include "gpu_kernels.h"
#include "store.h"

namespace GPU_NAMESPACE {

using fovea::Block;
using fovea::Convolution;
using fovea::Failure;
using fovea::Level;
using fovea::Slot;
using fovea::Span;

constexpr int MOST_RECTANGLES = 128; // of an input
constexpr int MOST_FRAMES = 4096;

// Weights on the device: [out][row][column][in], channels of the input filled up to a multiple of 8.
struct Layer {
    int in = 0, out = 0, kernel = 0, stride = 1;
    half16 *weights = nullptr;
    float *bias = nullptr;

    template <class Gpu>
    static Layer of(Gpu &gpu, const Convolution &from) {
        Layer made{(from.in + 7) / 8 * 8, from.out, from.kernel, from.stride, nullptr, nullptr};
        const int taps = from.kernel * from.kernel;
        std::vector<half16> packed(static_cast<size_t>(made.out) * taps * made.in, to_half(0.0f));
        size_t drawn = 0;
        for (int o = 0; o < from.out; o++)
            for (int i = 0; i < from.in; i++)
                for (int tap = 0; tap < taps; tap++) packed[(static_cast<size_t>(o) * taps + tap) * made.in + i] = to_half(from.weights[drawn++]);
        made.weights = gpu.template upload<half16>(packed);
        made.bias = gpu.template upload<float>(from.bias);
        return made;
    }
};

// Maps in device memory: kept ones by slot, others by place in the batch.
struct Area {
    Level level;
    half16 *at = nullptr;
    const int *slots = nullptr; // null: by place

    size_t size() const { return static_cast<size_t>(level.width) * level.height * level.channels; }
};

template <class Gpu>
struct GpuNet {
    GpuNet(Gpu &gpu, const fovea_shape &shape) : net(shape), slots(shape.slots), stem(Layer::of(gpu, net.stem)) {
        table = gpu.template alloc<int>(shape.batch);
        rectangles = gpu.template alloc<fovea_rectangle>(static_cast<size_t>(shape.slots) * MOST_RECTANGLES);
        counts = gpu.template alloc<int>(shape.slots);
        logits = gpu.template alloc<float>(static_cast<size_t>(shape.slots) * MOST_RECTANGLES * shape.classes);
        Level input = net.levels[0];
        input.channels = COLOURS;
        kept.push_back(area(gpu, input, shape.slots, table));
        stem_area = area(gpu, net.stem_level, shape.batch, nullptr);
        pooled = area(gpu, net.levels[1], shape.batch, nullptr);
        stem_masks = gpu.template alloc<uint8_t>(positions(net.stem_level) * shape.slots);
        masks.push_back(nullptr);
        classifiers.push_back(nullptr);
        size_t largest = 0, sums = splits_of(gpu, stem, net.stem_level);
        for (int s = 1; s <= shape.stages; s++) {
            const Level &level = net.levels[s];
            kept.push_back(area(gpu, level, shape.slots, table));
            masks.push_back(gpu.template alloc<uint8_t>(positions(level) * shape.slots));
            classifiers.push_back(gpu.template upload<float>(net.stages[s - 1].classifier));
            largest = std::max(largest, kept.back().size());
            for (const auto &block : net.stages[s - 1].blocks)
                for (const auto *convolution : {&block.first, &block.second, &block.shortcut}) {
                    if (convolution->out == 0) continue;
                    layers[convolution] = Layer::of(gpu, *convolution);
                    sums = std::max(sums, splits_of(gpu, layers[convolution], level));
                }
        }
        for (auto &scratch : scratches) scratch = gpu.template alloc<half16>(largest * shape.batch);
        partial = gpu.template alloc<float>(sums);
    }

    fovea::Network net;
    std::vector<Slot> slots;
    Layer stem;
    std::map<const Convolution *, Layer> layers;
    int *table;                  // slots of the launch at hand
    fovea_rectangle *rectangles; // [slot][place]
    int *counts;                 // rectangles of each slot
    float *logits;               // [slot][place][class]
    std::vector<Area> kept;      // levels, by slot
    Area stem_area, pooled;      // by place in the batch
    half16 *scratches[4];        // middle, shortcut, and blocks two in turn
    uint8_t *stem_masks;
    std::vector<uint8_t *> masks;
    std::vector<float *> classifiers;
    float *partial; // sums of split convolutions
    std::map<std::pair<int, int>, typename Gpu::Graph> graphs;

    Placed placed() const { return {rectangles, counts, MOST_RECTANGLES}; }

    static size_t positions(const Level &level) { return static_cast<size_t>(level.width) * level.height; }

    // Blocks that share the taps of a tile where there are too few tiles to fill the device.
    static int splits(const Gpu &gpu, const Layer &layer, const Level &to, int batch) {
        const int tiles = static_cast<int>((batch * positions(to) + TILE_ROWS - 1) / TILE_ROWS) * ((layer.out + TILE_COLUMNS - 1) / TILE_COLUMNS);
        const int chunks = (layer.kernel * layer.kernel * layer.in + CHUNK - 1) / CHUNK;
        return tiles < gpu.blocks() ? chunks : 1;
    }

private:
    // Values of partial sums that any batch may need.
    size_t splits_of(const Gpu &gpu, const Layer &layer, const Level &to) const {
        size_t most = 0;
        for (int batch = 1; batch <= net.shape.batch; batch++) most = std::max(most, splits(gpu, layer, to, batch) * batch * positions(to) * layer.out);
        return most;
    }

    static Area area(Gpu &gpu, const Level &level, int count, const int *slots) {
        Area made{level, nullptr, slots};
        made.at = gpu.template alloc<half16>(made.size() * count);
        return made;
    }
};

struct GpuFrame {
    int width, height;
};

template <class Gpu>
class GpuDevice final : public fovea::Store<GpuNet<Gpu>, GpuFrame> {
    using Net = GpuNet<Gpu>;

public:
    explicit GpuDevice(int multiprocessors) : gpu(multiprocessors) {
        frames_at = gpu.template alloc<const uint8_t *>(MOST_FRAMES);
        widths_at = gpu.template alloc<int>(MOST_FRAMES);
    }

    int create_network(const fovea_shape &shape) override {
        if (shape.channels << (shape.stages - 1) > MOST_CHANNELS) throw Failure(FOVEA_BAD_ARGUMENT, "channels");
        this->nets.push_back(std::make_unique<Net>(gpu, shape));
        return this->networks() - 1;
    }

    int upload_frame(int width, int height, const uint8_t *pixels) override {
        const int frame = static_cast<int>(this->frames.size());
        fovea::check_index("frame", frame, MOST_FRAMES);
        const uint8_t *memory = gpu.template upload<uint8_t>({pixels, pixels + static_cast<size_t>(width) * height * 3});
        gpu.put(frames_at + frame, &memory, sizeof memory);
        gpu.put(widths_at + frame, &width, sizeof width);
        this->frames.push_back(std::make_unique<GpuFrame>(GpuFrame{width, height}));
        return frame;
    }

    // Only tables: the pixels are gathered by the launch of stage 1.
    void compose(int network, int slot, const fovea_rectangle *rectangles, int count) override {
        auto &to = this->slot_at(network, slot);
        auto &net = this->at(network);
        fovea::check_index("rectangles", count, MOST_RECTANGLES + 1);
        for (int i = 0; i < count; i++) this->check(network, rectangles[i]);
        to.rectangles.assign(rectangles, rectangles + count);
        to.ready = 0;
        gpu.put(net.rectangles + static_cast<size_t>(slot) * MOST_RECTANGLES, rectangles, count * sizeof *rectangles);
        gpu.put(net.counts + slot, &count, sizeof count);
        put_mask(net.stem_masks, to, slot, net.net.stem_level);
        for (int s = 1; s <= net.net.shape.stages; s++) put_mask(net.masks[s], to, slot, net.net.levels[s]);
    }

    Span run_stage(int network, int stage, const int *slots, int count, bool poisoned) override {
        this->check_batch(network, stage, slots, count);
        auto &net = this->at(network);
        if (poisoned) poison(net, stage, slots, count);
        gpu.put(net.table, slots, count * sizeof *slots);
        auto known = net.graphs.find({stage, count});
        if (known == net.graphs.end()) known = net.graphs.emplace(std::pair(stage, count), gpu.record([this, &net, stage, count] { launch(net, stage, count); })).first;
        const Span span = gpu.run(known->second);
        const int classes = net.net.shape.classes;
        for (int i = 0; i < count; i++) {
            auto &slot = net.slots[slots[i]];
            slot.ready = stage;
            slot.logits.resize(slot.rectangles.size() * classes);
            gpu.get(slot.logits.data(), net.logits + static_cast<size_t>(slots[i]) * MOST_RECTANGLES * classes, slot.logits.size() * sizeof(float));
        }
        return span;
    }

    void read(int network, int slot, int what, float *values, int64_t count) override {
        auto &net = this->at(network);
        const auto &from = this->slot_at(network, slot);
        if (what == -1) {
            if (count != static_cast<int64_t>(from.logits.size())) throw Failure(FOVEA_BAD_ARGUMENT, "count of logits");
            std::copy(from.logits.begin(), from.logits.end(), values);
            return;
        }
        fovea::check_index("level", what, net.net.shape.stages + 1);
        if (from.ready < what) throw Failure(FOVEA_NOT_READY, "level " + std::to_string(what));
        const auto &area = net.kept[what];
        const int channels = net.net.levels[what].channels;
        if (count != static_cast<int64_t>(Net::positions(area.level)) * channels) throw Failure(FOVEA_BAD_ARGUMENT, "count of features");
        if (what == 0) {
            gpu.put(net.table, &slot, sizeof slot);
            auto composed = gpu.record([this, &net] { compose_inputs(net, 1); });
            gpu.run(composed);
        }
        std::vector<half16> map(area.size());
        gpu.get(map.data(), area.at + slot * area.size(), map.size() * sizeof(half16));
        for (size_t p = 0; p < Net::positions(area.level); p++)
            for (int c = 0; c < channels; c++) values[p * channels + c] = to_float(map[p * area.level.channels + c]);
    }

private:
    Gpu gpu;
    const uint8_t **frames_at;
    int *widths_at;

    void put_mask(uint8_t *masks, const Slot &of, int slot, const Level &level) {
        const auto mask = fovea::mask_of(of.rectangles, level);
        gpu.put(masks + slot * mask.size(), mask.data(), mask.size());
    }

    // NaN wherever the stage must write.
    void poison(Net &net, int stage, const int *slots, int count) {
        const auto &out = net.kept[stage];
        for (int i = 0; i < count; i++) gpu.fill(out.at + slots[i] * out.size(), 0xFF, out.size() * sizeof(half16));
        for (auto *scratch : net.scratches) gpu.fill(scratch, 0xFF, out.size() * count * sizeof(half16));
        gpu.fill(net.stem_area.at, 0xFF, net.stem_area.size() * count * sizeof(half16));
        gpu.fill(net.pooled.at, 0xFF, net.pooled.size() * count * sizeof(half16));
    }

    void launch(Net &net, int stage, int count) {
        Area x = stage == 1 ? launch_stem(net, count) : net.kept[stage - 1];
        const auto &blocks = net.net.stages[stage - 1].blocks;
        for (size_t b = 0; b < blocks.size(); b++) {
            const Area out = b + 1 == blocks.size() ? net.kept[stage] : Area{net.net.levels[stage], net.scratches[2 + b % 2], nullptr};
            launch_block(net, stage, blocks[b], x, out, count);
            x = out;
        }
        const Level &level = net.net.levels[stage];
        LAUNCH(gpu.stream, classify_rectangles, MOST_RECTANGLES, count, 1, x.at, net.classifiers[stage], net.placed(), net.table, net.logits, level.width,
               level.height, level.channels, level.stride, net.net.shape.classes);
    }

    void compose_inputs(Net &net, int count) {
        const Level &level = net.net.levels[0];
        LAUNCH(gpu.stream, compose_rows, level.height, count, 1, frames_at, widths_at, net.placed(), net.table, net.kept[0].at, level.width, level.height);
    }

    Area launch_stem(Net &net, int count) {
        compose_inputs(net, count);
        launch_convolution(net, net.stem, net.kept[0], net.stem_area, nullptr, net.stem_masks, true, count);
        if (!net.net.pooled()) return net.stem_area;
        const Level &level = net.net.stem_level;
        LAUNCH(gpu.stream, pool_rows, (level.height + 1) / 2, count, 1, net.stem_area.at, net.pooled.at, net.masks[1], net.table, level.width, level.height,
               level.channels);
        return net.pooled;
    }

    void launch_block(Net &net, int stage, const Block &block, const Area &x, const Area &out, int count) {
        const Level &level = net.net.levels[stage];
        const Area middle{level, net.scratches[0], nullptr}, shortcut{level, net.scratches[1], nullptr};
        const uint8_t *masks = net.masks[stage];
        launch_convolution(net, net.layers.at(&block.first), x, middle, nullptr, masks, true, count);
        if (block.projected()) launch_convolution(net, net.layers.at(&block.shortcut), x, shortcut, nullptr, masks, false, count);
        launch_convolution(net, net.layers.at(&block.second), middle, out, block.projected() ? &shortcut : &x, masks, true, count);
    }

    void launch_convolution(Net &net, const Layer &layer, const Area &in, const Area &out, const Area *residual, const uint8_t *masks, bool relu, int count) {
        const Level &to = out.level;
        const int splits = Net::splits(gpu, layer, to, count);
        const ConvolutionForm form{count,        in.level.height, in.level.width, layer.in,  to.height, to.width, layer.out, layer.kernel,
                                   layer.stride, splits,          in.slots,       out.slots, net.table, masks,    relu};
        const int rows = static_cast<int>((count * Net::positions(to) + TILE_ROWS - 1) / TILE_ROWS), columns = (layer.out + TILE_COLUMNS - 1) / TILE_COLUMNS;
        const half16 *added = residual ? residual->at : nullptr;
        const int *added_slots = residual ? residual->slots : nullptr;
        LAUNCH(gpu.stream, convolve, rows, columns, splits, in.at, layer.weights, layer.bias, added, added_slots, out.at, net.partial, form);
        if (splits == 1) return;
        const int blocks = static_cast<int>((count * Net::positions(to) * layer.out + 1023) / 1024);
        LAUNCH(gpu.stream, gather_splits, blocks, 1, 1, net.partial, layer.bias, added, added_slots, out.at, form);
    }
};

} // namespace GPU_NAMESPACE
