// Owners of what the C libraries give out.
#pragma once

#include <memory>

namespace kortisto::pdf {

template <auto kFree>
struct Freed {
  template <typename T>
  void operator()(T* object) const noexcept {
    kFree(object);
  }
};

// Frees with the library's own function: Handle<cairo_t, cairo_destroy>.
template <typename T, auto kFree>
using Handle = std::unique_ptr<T, Freed<kFree>>;

}  // namespace kortisto::pdf
