#include <doctest/doctest.h>

#include <string>

#include "vault/pieces.h"

namespace {

using namespace kortisto;

// "index:at+count@done" of each piece.
std::string pieces(std::uint64_t offset, std::size_t size) {
  std::string out;
  vault::for_each_piece<10>(offset, size, [&out](const vault::Piece& piece) {
    out += std::to_string(piece.index) + ":" + std::to_string(piece.at) + "+" +
           std::to_string(piece.count) + "@" + std::to_string(piece.done) + " ";
  });
  return out;
}

TEST_CASE("a range is cut where its blocks meet") {
  CHECK(pieces(0, 10) == "0:0+10@0 ");
  CHECK(pieces(3, 4) == "0:3+4@0 ");
  CHECK(pieces(8, 14) == "0:8+2@0 1:0+10@2 2:0+2@12 ");
  CHECK(pieces(20, 11) == "2:0+10@0 3:0+1@10 ");
  CHECK(pieces(5, 0).empty());
}

}  // namespace
