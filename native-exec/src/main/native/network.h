// What a network is made of: its geometry, its layers and their weights, the same on every device and in Java.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "fovea.h"

namespace fovea {

// A convolution with bias; padding is kernel / 2 on each side. Weights in the order of their drawing: [out][in][row][column].
struct Convolution {
    int in = 0, out = 0, kernel = 0, stride = 1;
    std::vector<float> weights, bias;
};

// y = relu(second(relu(first(x))) + shortcut(x)), where an absent shortcut is x itself (He et al. 2016).
struct Block {
    Convolution first, second, shortcut;
    bool projected() const { return shortcut.out > 0; }
};

struct Stage {
    std::vector<Block> blocks;
    std::vector<float> classifier; // [class][channel], applied to the mean over an object's rectangle
};

// A feature map: level 0 is the input, level s what stage s leaves.
struct Level {
    int width = 0, height = 0, channels = 0;
    int stride = 1; // px of the input from one position to the next
};

// A rectangle of positions at some level.
struct Window {
    int x = 0, y = 0, width = 0, height = 0;
};

struct Network {
    explicit Network(const fovea_shape &shape);

    fovea_shape shape;
    std::array<Level, 5> levels;
    Level stem_level; // what the stem leaves, before pooling
    Convolution stem;
    std::vector<Stage> stages;

    bool pooled() const { return shape.stem == 7; }
};

// Whether a shape is one of those that fovea.h describes.
bool is_sound(const fovea_shape &shape);

// The positions of a level that a rectangle of the input covers, wholly or in part.
Window window_at(const fovea_rectangle &rectangle, const Level &level);

} // namespace fovea
