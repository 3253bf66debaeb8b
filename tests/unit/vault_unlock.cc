// Opening, "kortisto-format(5)", step by step.
#include "vault/founding.h"
#include "vault/key_slot.h"
#include "vault/recovery_key.h"
#include "vault/unlock.h"
#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr crypto::Argon2Cost kCheap{.memory_kib = 8192, .passes = 1, .lanes = 1};

Secret secret_of(std::string_view text) {
  return Secret::copy_of(bytes_of(text));
}

// A register with some content under the passphrase "old".
struct Register {
  Register() : founding(vault::found_vault(secret_of("old"), kCheap, 1000, &random)) {
    vault::Store store(device, founding.data_key.bytes(), options());
    store.refresh();
    store.found(founding.header);
    store.write(0, content);
    store.commit();
  }

  [[nodiscard]] vault::Store::Options options() {
    return {.create = true, .kept_nodes = 9, .random = &random};
  }

  void change_passphrase(std::string_view from, std::string_view to) {
    const auto unlocked = vault::unlock(device, secret_of(from));
    REQUIRE(unlocked.has_value());
    vault::Store store(device, unlocked->data_key.bytes(), options());
    store.refresh();
    store.replace_key_area(
        vault::with_new_passphrase(unlocked->header, unlocked->position, unlocked->data_key,
                                   secret_of(to), kCheap, 2000, &random),
        2000);
  }

  // As who has the data key can.
  void plant(std::size_t position, const vault::KeySlot& slot) {
    vault::Store store(device, founding.data_key.bytes(), options());
    store.refresh();
    vault::KeyArea area = store.header().key_area;
    vault::put_slot(area, position, slot);
    store.replace_key_area(area, 2000);
  }

  // For a slot as who has the data key can make it.
  [[nodiscard]] vault::SlotMaking making() {
    return {founding.header.id(), std::as_const(founding.data_key).bytes(), 0, random};
  }

  SeededRandom random{1};
  MemoryDevice device;
  vault::Founding founding;
  std::vector<std::uint8_t> content = std::vector<std::uint8_t>(10000, 'k');
};

// "opens", "wrong secret", or the key of the error.
std::string outcome(vault::Device& device, const Secret& typed) {
  try {
    return vault::unlock(device, typed) ? "opens" : "wrong secret";
  } catch (const Error& error) {
    return error.message().key.text();
  }
}
std::string outcome(vault::Device& device, std::string_view typed) {
  return outcome(device, secret_of(typed));
}

vault::HeaderImage header_at(vault::Device& device, std::size_t copy) {
  vault::HeaderImage image;
  REQUIRE(device.read(copy * vault::kHeaderSize, image) == image.size());
  return image;
}

void put_header(vault::Device& device, std::size_t copy, const vault::HeaderImage& image) {
  device.write(copy * vault::kHeaderSize, image);
}

// As whoever has no key can.
void make_digests(vault::HeaderImage& image) {
  const auto put = [&image](std::size_t at, const crypto::Digest& digest) {
    std::copy(digest.begin(), digest.end(), image.begin() + static_cast<std::ptrdiff_t>(at));
  };
  put(448, crypto::sha256(Bytes(image).subspan(512, 3584)));
  put(480, crypto::sha256(Bytes(image).first(480)));
}

void forge(vault::Device& device, std::size_t copy, std::size_t at, Bytes bytes) {
  vault::HeaderImage image = header_at(device, copy);
  std::copy(bytes.begin(), bytes.end(), image.begin() + static_cast<std::ptrdiff_t>(at));
  make_digests(image);
  put_header(device, copy, image);
}

template <typename Integer>
void forge_number(vault::Device& device, std::size_t copy, std::size_t at, Integer value) {
  ByteArray<sizeof(Integer)> bytes;
  store_le(bytes, 0, value);
  forge(device, copy, at, bytes);
}

vault::KeySlot slot_in(vault::Device& device, std::size_t position) {
  const vault::KeyArea area = vault::parse_clear(header_at(device, 0)).key_area;
  return take<vault::KeySlot>(vault::slot_at(area, position), 0);
}

TEST_CASE("both secrets of a new register open it, and no other") {
  Register made;
  CHECK(outcome(made.device, "old") == "opens");
  CHECK(outcome(made.device, made.founding.recovery_key) == "opens");
  CHECK(outcome(made.device, "other") == "wrong secret");
  CHECK(outcome(made.device, vault::print_recovery_key(ByteArray<32>{})) == "wrong secret");
  const auto unlocked = vault::unlock(made.device, secret_of("old"));
  CHECK(unlocked->header.generation == 1);
  CHECK(unlocked->header.created == 1000);
  CHECK(unlocked->position == 0);
  CHECK(vault::unlock(made.device, made.founding.recovery_key)->position == 1);
  CHECK(vault::peek(made.device).file_id == made.founding.header.file_id);
}

TEST_CASE("after a change of passphrase only the new one opens") {
  Register made;
  const auto old_header = header_at(made.device, 0);
  const Image old_file = made.device.image();
  made.change_passphrase("old", "new");
  CHECK(outcome(made.device, "new") == "opens");
  CHECK(outcome(made.device, "old") == "wrong secret");
  CHECK(outcome(made.device, made.founding.recovery_key) == "opens");
  CHECK(vault::unlock(made.device, secret_of("new"))->header.passphrase_changed == 2000);

  SUBCASE("an old copy as the spare lends no slot") {
    for (const std::size_t copy : std::initializer_list<std::size_t>{0, 1}) {
      MemoryDevice device(made.device.image());
      put_header(device, copy, old_header);
      CHECK(outcome(device, "old") == "wrong secret");
      CHECK(outcome(device, "new") == "opens");
    }
  }
  SUBCASE("old copies in both places open, and find nothing") {
    put_header(made.device, 0, old_header);
    put_header(made.device, 1, old_header);
    const auto unlocked = vault::unlock(made.device, secret_of("old"));
    REQUIRE(unlocked.has_value());
    vault::Store store(made.device, unlocked->data_key.bytes(), made.options());
    store.refresh();
    std::vector<std::uint8_t> page(vault::kBlockSize);
    CHECK_THROWS_AS(store.read(0, page), Error);
    CHECK(vault::check(store).serious);
  }
  SUBCASE("with the recovery key the passphrase is replaced") {
    const auto unlocked = vault::unlock(made.device, made.founding.recovery_key);
    const auto area =
        vault::with_new_passphrase(unlocked->header, unlocked->position, unlocked->data_key,
                                   secret_of("third"), kCheap, 3000, &made.random);
    vault::Store store(made.device, unlocked->data_key.bytes(), made.options());
    store.refresh();
    store.replace_key_area(area, 3000);
    CHECK(outcome(made.device, "third") == "opens");
    CHECK(outcome(made.device, "new") == "wrong secret");
    CHECK(outcome(made.device, made.founding.recovery_key) == "opens");
  }
}

TEST_CASE("the same register under new data keys keeps its recovery key") {
  Register made;
  vault::Header header = vault::unlock(made.device, secret_of("old"))->header;
  std::optional<Secret> data_key = made.founding.data_key.clone();
  Image file = made.device.image();
  for (std::uint64_t i = 1; i <= 3; ++i) {
    const std::string passphrase = "new " + std::to_string(i);
    const auto founding = vault::found_anew(header, *data_key, secret_of(passphrase), kCheap,
                                            {.kept = {1}}, 4000, &made.random);
    MemoryDevice device;
    vault::Store store(device, founding.data_key.bytes(), made.options());
    store.refresh();
    store.found(founding.header);
    store.write(0, made.content);
    store.commit();
    CHECK(store.header().generation == 1 + i);
    CHECK(store.header().rotations == i);
    CHECK(store.header().created == 1000);
    CHECK(store.header().data_key_made == 4000);
    CHECK(store.header().file_id == made.founding.header.file_id);
    CHECK(outcome(device, passphrase) == "opens");
    CHECK(outcome(device, "old") == "wrong secret");
    CHECK(outcome(device, made.founding.recovery_key) == "opens");

    CHECK(founding.recovery_key.empty());

    // Blocks and headers of the old file are strangers in the new one.
    MemoryDevice old(file);
    vault::Store with_old_key(device, made.founding.data_key.bytes(), made.options());
    CHECK_THROWS_AS(with_old_key.refresh(), Error);
    MemoryDevice mixed(device.image());
    put_header(mixed, 0, header_at(old, 0));
    CHECK(outcome(mixed, passphrase) == "opens");
    put_header(mixed, 1, header_at(old, 0));
    CHECK(outcome(mixed, passphrase) == "wrong secret");
    file = device.image();
    header = store.header();
    data_key = founding.data_key.clone();
  }
}

TEST_CASE("a recovery slot of an unknown kind is kept by a change of passphrase") {
  Register made;
  vault::Header header = vault::unlock(made.device, secret_of("old"))->header;
  vault::KeySlot unknown;
  unknown.fill(0xaa);
  vault::put_slot(header.key_area, 5, unknown);
  const auto area = vault::with_new_passphrase(header, 0, made.founding.data_key, secret_of("new"),
                                               kCheap, 0, &made.random);
  CHECK(std::equal(unknown.begin(), unknown.end(), vault::slot_at(area, 5).begin()));
  // A new data key cannot be wrapped for it.
  const auto anew = vault::found_anew(header, made.founding.data_key, secret_of("new"), kCheap, {},
                                      0, &made.random);
  CHECK(vault::kind_of(vault::slot_at(anew.header.key_area, 5)) == vault::SlotKind::empty);
}

TEST_CASE("a passphrase that reads as a recovery key is refused, and one of before opens") {
  Register made;
  std::string mistyped(made.founding.recovery_key.text());
  mistyped[14] = mistyped[14] == 'A' ? 'B' : 'A';
  for (const std::string& text : {std::string(made.founding.recovery_key.text()), mistyped,
                                  std::string(65, '0'), std::string(65, 'z')}) {
    CHECK_THROWS_AS((void)vault::found_vault(secret_of(text), kCheap, 0, &made.random), Error);
    CHECK_THROWS_AS(made.change_passphrase("old", text), Error);
  }
  CHECK(outcome(made.device, mistyped) == "error.recovery-key.group");
  // As version 0.1 let it be set.
  made.plant(3, vault::make_passphrase_slot(bytes_of(mistyped), kCheap, made.making()));
  CHECK(outcome(made.device, mistyped) == "opens");
}

TEST_CASE("slots that were planted are tried after the cheapest, and not all of them") {
  Register made;
  const vault::KeySlot own = slot_in(made.device, 0);
  // A gibibyte four times over for each: a minute if they were tried in their order.
  vault::KeySlot dear = own;
  store_le(dear, 4, std::uint32_t{1048576});
  store_le(dear, 8, std::uint32_t{4});
  for (std::size_t position = 2; position < vault::kKeySlotCount; ++position) {
    dear[16] = static_cast<std::uint8_t>(position);  // of another salt each
    made.plant(position, dear);
  }
  made.plant(0, dear);
  made.plant(vault::kKeySlotCount - 1, own);
  const auto unlocked = vault::unlock(made.device, secret_of("old"));
  REQUIRE(unlocked.has_value());
  CHECK(unlocked->position == vault::kKeySlotCount - 1);
}

TEST_CASE("costs out of bounds are refused before any memory is taken") {
  Register made;
  for (const std::size_t copy : std::initializer_list<std::size_t>{0, 1}) {
    forge_number(made.device, copy, 512 + 4, std::uint32_t{0xffffffff});
  }
  CHECK(outcome(made.device, "old") == "error.vault.derivation");
  CHECK(outcome(made.device, made.founding.recovery_key) == "error.vault.damaged");
  const crypto::Argon2Cost mean{.memory_kib = 1, .passes = 1, .lanes = 1};
  SeededRandom random(1);
  CHECK_THROWS_AS((void)vault::found_vault(secret_of("x"), mean, 0, &random), Error);
}

TEST_CASE("both copies damaged in their key slots is damage, not a wrong passphrase") {
  Register made;
  for (const std::size_t copy : std::initializer_list<std::size_t>{0, 1}) {
    vault::HeaderImage image = header_at(made.device, copy);
    image[512 + 110] ^= 1;
    put_header(made.device, copy, image);
  }
  CHECK(outcome(made.device, "old") == "error.vault.not-a-register");
}

TEST_CASE("a slot from before a new data key, put back, is passed over") {
  Register made;
  Register other;  // the same seed, so the same file id and passphrase
  const auto founding = vault::found_anew(other.founding.header, other.founding.data_key,
                                          secret_of("old"), kCheap, {}, 0, &made.random);
  // The forged copy is the later one, and holds a slot that opens with the passphrase, but gives
  // the key of another file.
  forge(made.device, 1, 512, Bytes(founding.header.key_area).first(448));
  forge_number(made.device, 1, 40, std::uint64_t{9});
  CHECK(outcome(made.device, "old") == "opens");
  put_header(made.device, 0, header_at(made.device, 1));
  CHECK(outcome(made.device, "old") == "error.vault.damaged");
  CHECK(outcome(made.device, "other") == "wrong secret");
}

TEST_CASE("newer versions are refused when their commit is the later one") {
  for (const std::size_t newer : std::initializer_list<std::size_t>{0, 1}) {
    Register made;
    forge_number(made.device, newer, 16, std::uint32_t{3});
    CHECK(outcome(made.device, "old") == "opens");
    forge_number(made.device, newer, 40, std::uint64_t{2});
    CHECK(outcome(made.device, "old") == "error.vault.newer");
    forge_number(made.device, newer, 24, std::uint64_t{0});  // another file id
    CHECK(outcome(made.device, "old") != "error.vault.newer");
    CHECK(outcome(made.device, "old") != "opens");
  }
  Register made;
  forge_number(made.device, 0, 16, std::uint32_t{0});
  CHECK(outcome(made.device, "old") == "opens");
  forge_number(made.device, 1, 16, std::uint32_t{0});
  CHECK(outcome(made.device, "old") == "error.vault.not-a-register");
}

TEST_CASE("the two versions are not mixed, and none passes for the other") {
  for (const std::size_t copy : std::initializer_list<std::size_t>{0, 1}) {
    Register made;
    forge_number(made.device, copy, 16, vault::kFirstVersion);
    CHECK(outcome(made.device, "old") == "error.vault.damaged");
    forge_number(made.device, 1 - copy, 16, vault::kFirstVersion);
    CHECK(outcome(made.device, "old") == "wrong secret");
    CHECK(outcome(made.device, made.founding.recovery_key) == "wrong secret");
  }
}

// Line 1 of what the second version was made for.
TEST_CASE("a register by a stranger does not open with the owner's recovery key") {
  Register made;
  // He knows what stands in the clear: the file id and the public half.
  Register forged;
  forged.founding.header.file_id = made.founding.header.file_id;
  const auto recipient = vault::recipient_of(slot_in(made.device, 1));
  forged.founding.header.key_area = {};
  vault::put_slot(forged.founding.header.key_area, 0,
                  vault::make_passphrase_slot(bytes_of("his"), kCheap, forged.making()));
  vault::put_slot(
      forged.founding.header.key_area, 1,
      vault::make_recovery_slot({recipient, crypto::random_key(forged.random)}, forged.making()));
  MemoryDevice device;
  vault::Store store(device, forged.founding.data_key.bytes(), forged.options());
  store.refresh();
  store.found(forged.founding.header);
  store.write(0, forged.content);
  store.commit();
  CHECK(outcome(device, "his") == "opens");
  CHECK(outcome(device, made.founding.recovery_key) == "error.vault.key-slots");
  CHECK(outcome(device, "old") == "wrong secret");  // which nothing in this file can tell
}

TEST_CASE("slots that show that they were changed are damage, not a wrong secret") {
  Register made;
  SUBCASE("a recovery slot that names the key and does not open") {
    for (const std::size_t copy : std::initializer_list<std::size_t>{0, 1}) {
      forge(made.device, copy, 512 + 448 + 110, ByteArray<1>{7});
    }
    CHECK(outcome(made.device, made.founding.recovery_key) == "error.vault.key-slots");
    CHECK(outcome(made.device, vault::print_recovery_key(ByteArray<32>{})) == "wrong secret");
  }
  SUBCASE("a byte that a slot leaves zero") {
    for (const std::size_t copy : std::initializer_list<std::size_t>{0, 1}) {
      forge(made.device, copy, 512 + 400, ByteArray<1>{7});
    }
    CHECK(outcome(made.device, "old") == "error.vault.key-slots");
  }
  SUBCASE("copies of one generation that differ") {
    forge(made.device, 0, 512 + 110, ByteArray<1>{7});
    CHECK(outcome(made.device, "old") == "opens");  // by the other copy
    forge(made.device, 1, 512 + 110, ByteArray<1>{8});
    CHECK(outcome(made.device, "old") == "error.vault.key-slots");
  }
  SUBCASE("a slot replaced in both shows nothing") {
    for (const std::size_t copy : std::initializer_list<std::size_t>{0, 1}) {
      forge(made.device, copy, 512 + 110, ByteArray<1>{7});
    }
    CHECK(outcome(made.device, "old") == "wrong secret");
  }
}

TEST_CASE("what is beyond a limit is refused in words of its own, and not counted further") {
  Register made;
  vault::Store store(made.device, made.founding.data_key.bytes(), made.options());
  store.refresh();
  vault::Header header = store.header();
  crypto::Xaes cipher(std::as_const(made.founding.data_key).bytes());
  crypto::NonceSequence nonces(made.random);
  const auto seal = [&] {
    const auto image = vault::seal_header(header, crypto::sha256(header.key_area), cipher, nonces);
    for (const std::size_t copy : std::initializer_list<std::size_t>{0, 1}) {
      put_header(made.device, copy, image);
    }
  };
  header.generation = vault::kLastGeneration + 1;
  seal();
  CHECK(outcome(made.device, "old") == "error.vault.generation");
  header.generation = vault::kLastGeneration;
  seal();
  CHECK(outcome(made.device, "old") == "opens");
  store.refresh();
  store.write(0, ByteArray<1>{1});
  CHECK_THROWS_WITH_AS(store.commit(), "error.vault.last-generation", Error);
  store.end_transaction();
  CHECK(outcome(made.device, "old") == "opens");
  header.free_hint = 0xffffffff;
  seal();
  CHECK(outcome(made.device, "old") == "error.vault.free-hint");
}

TEST_CASE("a file that is cut is refused at every length") {
  Register made;
  const std::uint64_t whole = made.device.size();
  for (std::uint64_t size = 0; size < whole; size += 512) {
    MemoryDevice device(made.device.image());
    device.truncate(size);
    CAPTURE(size);
    CHECK(outcome(device, "old").substr(0, 11) == "error.vault");
  }
}

TEST_CASE("the register ends where its newest copy says, whatever the spare still speaks of") {
  Register made;
  const std::uint64_t whole = made.device.size();
  CHECK(vault::extent(made.device) == whole);
  // A writer was stopped between cutting off what its commit freed and mending the spare, which
  // still speaks of ten blocks more.
  const vault::ClearHeader clear = vault::parse_clear(header_at(made.device, 1));
  forge_number(made.device, 1, 40, clear.generation - 1);
  forge_number(made.device, 1, 72, clear.highest + 10);
  CHECK(outcome(made.device, "old") == "opens");
  CHECK(vault::extent(made.device) == whole);

  // What stands where it says is kept, and nothing behind that.
  made.device.write(whole, std::vector<std::uint8_t>(20 * vault::kBlockSize));
  CHECK(vault::extent(made.device) == whole + 10 * vault::kBlockSize);
  made.device.truncate(whole - 1);
  CHECK_THROWS_AS((void)vault::extent(made.device), Error);
}

TEST_CASE("a header changed in any byte leaves the other copy to open") {
  Register made;
  for (std::size_t at = 0; at < vault::kHeaderSize; at += 7) {
    MemoryDevice device(made.device.image());
    vault::HeaderImage image = header_at(device, at % 2);
    image[at] ^= 0x10;
    put_header(device, at % 2, image);
    vault::Store store(device, made.founding.data_key.bytes(), made.options());
    store.refresh();
    const auto result = vault::check(store);
    CHECK(findings_of(result) == std::vector<std::string>{"verify.spare-header"});
    CHECK_FALSE(result.serious);
    CHECK(content_of(store) == made.content);
  }
}

TEST_CASE("a header changed in any byte with its digests made anew does not open alone") {
  Register made;
  for (std::size_t at = 16; at < vault::kBlockSize; at += 11) {
    if (at >= 448 && at < 512) continue;
    vault::HeaderImage image = header_at(made.device, 0);
    image[at] ^= 0x10;
    make_digests(image);
    MemoryDevice device(made.device.image());
    put_header(device, 0, image);
    put_header(device, 1, image);
    vault::Store store(device, made.founding.data_key.bytes(), made.options());
    CAPTURE(at);
    CHECK_THROWS_AS(store.refresh(), Error);
  }
}

}  // namespace
