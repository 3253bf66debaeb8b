// Which header copy is written when, and what another process makes of it.
#include "vault/header_copies.h"
#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;
using LastCommit = vault::HeaderCopies::LastCommit;

// A vault without content, of which only the headers matter.
class Headers {
 public:
  explicit Headers(vault::Device& device) : copies(device) {}

  LastCommit take_up() {
    header = copies.take_up(cipher);
    return copies.last_commit();
  }
  void commit() {
    const std::uint64_t generation = header.generation++;
    copies.commit(vault::seal_header(header, crypto::sha256(header.key_area), cipher, nonces),
                  generation);
  }

  SeededRandom random{1};
  crypto::Xaes cipher{kDataKey};
  crypto::NonceSequence nonces{random};
  vault::Header header;
  vault::HeaderCopies copies;
};

// The generation that a copy says, or 0 when it is not sane.
std::uint64_t generation_in(MemoryDevice& device, std::size_t copy) {
  vault::HeaderImage image{};
  (void)device.read(vault::header_at(copy), image);
  return vault::sanity_of(image) == vault::Sanity::sane ? vault::parse_clear(image).generation : 0;
}

TEST_CASE("a file without bytes becomes a vault with one commit in both copies") {
  MemoryDevice device;
  Headers headers(device);
  CHECK(headers.copies.last_commit() == LastCommit::unread);
  CHECK_FALSE(headers.copies.are_as_seen());
  headers.copies.take_up_nothing();
  CHECK(headers.copies.last_commit() == LastCommit::nowhere);
  CHECK_FALSE(headers.copies.is_born());
  CHECK(headers.copies.are_as_seen());
  headers.commit();
  CHECK(headers.copies.last_commit() == LastCommit::in_one);
  headers.copies.mirror();
  CHECK(headers.copies.last_commit() == LastCommit::in_both);
  CHECK(generation_in(device, 0) == 1);
  CHECK(generation_in(device, 1) == 1);
  CHECK(headers.copies.are_as_seen());
}

TEST_CASE("a commit is written over the copy that the last one wrote without a sync") {
  MemoryDevice device;
  Headers headers(device);
  headers.copies.take_up_nothing();
  headers.commit();
  headers.copies.mirror();  // copy 1 has generation 1, not yet durable
  headers.copies.spoil_spare(headers.header.generation);
  CHECK(headers.copies.last_commit() == LastCommit::in_one);
  CHECK(generation_in(device, 0) == 1);
  CHECK(generation_in(device, 1) == 0);
  headers.commit();
  CHECK(generation_in(device, 0) == 1);
  CHECK(generation_in(device, 1) == 2);
  headers.copies.mirror();
  CHECK(generation_in(device, 0) == 2);
}

TEST_CASE("another process notices a commit, and an interrupted one") {
  MemoryDevice device;
  Headers writer(device);
  writer.copies.take_up_nothing();
  writer.commit();
  writer.copies.mirror();
  Headers other(device);
  CHECK(other.take_up() == LastCommit::in_both);
  CHECK(other.copies.are_as_seen());

  writer.copies.spoil_spare(1);
  CHECK_FALSE(other.copies.are_as_seen());
  CHECK(other.take_up() == LastCommit::in_one);
  CHECK(other.header.generation == 1);
  CHECK(other.copies.are_as_seen());

  writer.commit();
  CHECK_FALSE(other.copies.are_as_seen());
  CHECK(other.take_up() == LastCommit::in_one);
  CHECK(other.header.generation == 2);
  writer.copies.mirror();
  CHECK_FALSE(other.copies.are_as_seen());
  CHECK(other.take_up() == LastCommit::in_both);
}

TEST_CASE("after a commit that failed somebody has to look") {
  MemoryDevice device;
  Headers headers(device);
  headers.copies.take_up_nothing();
  device.fail(1, MemoryDevice::Failure::error, false);  // the sync
  CHECK_THROWS_AS(headers.commit(), Error);
  CHECK(headers.copies.last_commit() == LastCommit::unread);
  CHECK(generation_in(device, 0) == 1);
}

TEST_CASE("what cannot be taken up stays unread, and so does what was forgotten") {
  MemoryDevice device;
  Headers headers(device);
  CHECK_THROWS_AS(headers.take_up(), Error);
  CHECK(headers.copies.last_commit() == LastCommit::unread);
  headers.copies.take_up_nothing();
  headers.copies.forget();
  CHECK(headers.copies.last_commit() == LastCommit::unread);
  CHECK_FALSE(headers.copies.are_as_seen());
}

}  // namespace
