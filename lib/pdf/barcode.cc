#include "pdf/barcode.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/error.h"

namespace kortisto::pdf {

namespace {

constexpr int kStartC = 105;
constexpr int kModulus = 103;
constexpr std::string_view kStop = "2331112";

// ISO/IEC 15417, table 1: bar, space, bar, space, bar, space of the values 0 to 105.
constexpr std::string_view kSymbols[] = {
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212",
    "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221",
    "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221",
    "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
    "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131",
    "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131",
    "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111",
    "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
    "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242",
    "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232"};
static_assert(std::size(kSymbols) == kStartC + 1);

}  // namespace

std::vector<int> code128c(std::string_view digits) {
  const bool whole =
      !digits.empty() && digits.size() % 2 == 0 &&
      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!whole) throw Error(ErrorKind::unexpected, {"error.pdf.renderer", {{"what", "Code 128-C"}}});
  std::vector<int> widths;
  const auto add = [&](std::string_view symbol) {
    for (const char width : symbol) widths.push_back(width - '0');
  };
  add(kSymbols[kStartC]);
  int sum = kStartC;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const int value = (digits[i] - '0') * 10 + (digits[i + 1] - '0');
    sum = (sum + static_cast<int>(i / 2 + 1) * value) % kModulus;
    add(kSymbols[value]);
  }
  add(kSymbols[sum]);
  add(kStop);
  return widths;
}

std::vector<Rectangle> bars(std::string_view digits, double x, double y, double height) {
  std::vector<Rectangle> bars;
  x += kQuietModules * kModule;
  bool dark = true;
  for (const int modules : code128c(digits)) {
    const double width = modules * kModule;
    if (std::exchange(dark, !dark)) bars.push_back({x, y, width, height, style::kInk});
    x += width;
  }
  return bars;
}

}  // namespace kortisto::pdf
