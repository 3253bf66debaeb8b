// A long text given away in parts while it is made, so that it need not be in memory as a whole.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace kortisto::report {

// Takes the parts in their order; each is gone afterwards.
using TakeText = std::function<void(std::string_view)>;

// A part is given away when it has about this many bytes: few calls, and small enough to stay in
// the processor's cache.
inline constexpr std::size_t kTextPart = std::size_t{64} * 1024;

}  // namespace kortisto::report
